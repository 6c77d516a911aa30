//! Pages: join the model and the components.

mod explore;

pub use explore::Explore;
