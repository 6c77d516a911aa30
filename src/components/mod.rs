//! Components: properties in, HTML and callbacks out. They know neither model nor action.
