//! A reader's own files: read by a worker of their own, then opened in place of the collection.

use std::cell::RefCell;
use std::rc::Rc;

use engine::protocol::Told;
use js_sys::Uint8Array;
use web_sys::File;
use yew::Callback;

use crate::browser::files::{Opener, listen};
use crate::browser::{Client, EventListener, page};
use crate::state::{Action, OwnFiles};
use crate::words;

/// The worker that is reading files, if one is.
pub(super) type Reading = Rc<RefCell<Option<Opener>>>;

/// Reads what a reader chooses or drops.
pub(super) fn listeners(
    reading: &Reading,
    client: &Client,
    dispatch: &Callback<Action>,
) -> [EventListener; 3] {
    let (reading, client, dispatch) = (reading.clone(), client.clone(), dispatch.clone());
    listen(move |files| open(files, &reading, &client, &dispatch))
}

fn open(files: Vec<File>, reading: &Reading, client: &Client, dispatch: &Callback<Action>) {
    let (client, to) = (client.clone(), dispatch.clone());
    dispatch.emit(Action::OwnFiles(OwnFiles::Reading { done: 0, of: 0 }));
    let opener = Opener::start(words::own_files::NAME, files, move |told| {
        to.emit(Action::OwnFiles(match told {
            Some(Told::Read { done, of }) => OwnFiles::Reading { done, of },
            Some(Told::Compiled { bundle, notes }) => {
                client.replace(Uint8Array::from(bundle.as_slice()));
                OwnFiles::Open(notes)
            }
            Some(Told::Refused { notes }) => OwnFiles::Refused(notes),
            None => OwnFiles::Refused(Vec::new()),
        }));
    });
    if opener.is_none() {
        dispatch.emit(Action::OwnFiles(OwnFiles::Refused(Vec::new())));
    }
    *reading.borrow_mut() = opener;
}

/// Follows the model: who no longer waits for the files stops the reading, and who leaves files that are
/// open gets the page as it came.
pub(super) fn follow(reading: &Reading, old: &OwnFiles, new: &OwnFiles) {
    if !matches!(new, OwnFiles::Reading { .. }) {
        reading.borrow_mut().take();
    }
    if matches!(old, OwnFiles::Open(_)) && *new == OwnFiles::None {
        page::reload();
    }
}
