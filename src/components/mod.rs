//! Views: properties in, HTML and callbacks out. They know neither model nor action.
//!
//! They are functions. A component of Yew, with a state and effects of its own, costs kilobytes that go over
//! the wire: what a reader has begun stands in the model, and the focus follows the page as a whole.
//!
//! In the order in which a reader meets them: the top of the page, the filters, the list, the reader,
//! what lies over the page.

pub mod by_hand;
pub mod copy_link;
pub mod own_files;
pub mod query_line;
pub mod search_box;
pub mod theme_button;

pub mod active_filters;
pub mod notes;
pub mod status_line;
pub mod tabs;

pub mod date_box;
pub mod date_filter;
pub mod facet_group;
pub mod facet_order;
pub mod histogram;

pub mod hit_list;
pub mod nothing_found;
pub mod welcome;

mod claim_note;
pub mod copy_bar;
pub mod document_bar;
pub mod document_body;
pub mod document_head;
pub mod hit_bar;
pub mod layers;
pub mod marked_text;
pub mod mention_note;
pub mod name_index;

mod drawing;
mod scale;
mod time_plot;
mod time_table;
pub mod timeline;

pub mod statements;

pub mod value_card;

pub mod figure_choice;
pub mod figure_plot;
pub mod figure_table;
pub mod ledger;

pub mod footer;
pub mod help_sheet;
pub mod palette;
pub mod sheet;

pub mod highlighted;
pub mod icon;
pub mod letters;
pub mod link;
pub mod markup;
pub mod visible;
