//! Serves a folder on this machine, as any static host would: files with their types, 404 for the rest.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Request, Response, Server};
use xshell::Shell;

use crate::site;

/// How many requests are answered at a time.
const THREADS: usize = 4;

/// `cargo xtask serve`: builds, serves, and prints the address as the first line of its output.
pub(crate) fn task(shell: &Shell, options: &[&str]) -> Result<()> {
    let options = Options::read(options)?;
    if options.build {
        site::build(shell)?;
    }
    let site = Site::start(&shell.current_dir().join(options.folder), options.port, options.under)?;
    println!("{}", site.address);
    site.wait()
}

struct Options<'a> {
    build: bool,
    folder: &'a str,
    port: Option<u16>,
    under: &'a str,
}

impl<'a> Options<'a> {
    fn read(words: &[&'a str]) -> Result<Self> {
        let mut options = Self { build: true, folder: "dist", port: None, under: "/" };
        let mut words = words.iter();
        while let Some(&word) = words.next() {
            let mut value = || words.next().copied().with_context(|| format!("{word} what?"));
            match word {
                "--no-build" => options.build = false,
                "--dir" => options.folder = value()?,
                "--port" => options.port = Some(value()?.parse().context("--port takes a number")?),
                "--under" => options.under = value()?,
                _ => bail!("serve does not know {word}"),
            }
        }
        Ok(options)
    }
}

/// A folder that is being served until the program ends.
pub(crate) struct Site {
    /// Where it is, with a slash at its end.
    pub(crate) address: String,
    workers: Vec<thread::JoinHandle<()>>,
}

impl Site {
    /// Serves `folder` under a path. Without a port: 8080, or the next free one.
    pub(crate) fn start(folder: &Path, port: Option<u16>, under: &str) -> Result<Self> {
        let listener = listen(port)?;
        let under = format!("/{}/", under.trim_matches('/')).replace("//", "/");
        let address = format!("http://{}{under}", listener.local_addr()?);
        let server = Server::from_listener(listener, None).map_err(|error| anyhow!(error))?;
        let shared = Arc::new((server, folder.to_owned(), under));
        let worker = || {
            let shared = Arc::clone(&shared);
            thread::spawn(move || answer_all(&shared.0, &shared.1, &shared.2))
        };
        Ok(Self { address, workers: (0..THREADS).map(|_| worker()).collect() })
    }

    /// Waits until the program is ended.
    fn wait(self) -> Result<()> {
        for worker in self.workers {
            worker.join().map_err(|_| anyhow!("the server panicked"))?;
        }
        Ok(())
    }
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => bind(port).with_context(|| format!("port {port}")),
        None => (8080..8180).find_map(|port| bind(port).ok()).context("no free port from 8080 on"),
    }
}

fn answer_all(server: &Server, folder: &Path, under: &str) {
    for request in server.incoming_requests() {
        // An answer that cannot be sent: the browser has gone away.
        drop(answer(request, folder, under));
    }
}

fn answer(request: Request, folder: &Path, under: &str) -> std::io::Result<()> {
    let found =
        file(folder, under, request.url()).and_then(|file| Some((fs::read(&file).ok()?, file)));
    match found {
        Some((bytes, file)) => {
            request.respond(Response::from_data(bytes).with_header(content_type(&file)))
        }
        None => request.respond(Response::from_string("not here").with_status_code(404)),
    }
}

/// The file that an address names; `None` outside the folder.
fn file(folder: &Path, under: &str, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix(under)?;
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    path.components().all(|part| matches!(part, Component::Normal(_))).then(|| folder.join(path))
}

fn content_type(file: &Path) -> Header {
    let extension = file.extension().and_then(|extension| extension.to_str());
    let kind: &str = match extension.unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
    Header::from_bytes("Content-Type", kind).expect("the names above are ASCII")
}
