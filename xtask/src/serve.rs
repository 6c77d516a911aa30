//! Serves a folder on this machine, as any static host would: files with their types, 404 for the rest.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use xshell::Shell;

/// Builds `folder`, serves it, and prints the address as the first line of its output.
pub(crate) fn task(
    shell: &Shell,
    folder: &str,
    build: fn(&Shell) -> Result<()>,
    options: &[&str],
) -> Result<()> {
    let options = Options::read(folder, options)?;
    if options.build {
        build(shell)?;
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
    fn read(folder: &'a str, words: &[&'a str]) -> Result<Self> {
        let mut options = Self { build: true, folder, port: None, under: "/" };
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
    server: JoinHandle<()>,
}

impl Site {
    /// Serves `folder` under a path. Without a port: 8080, or the next free one.
    pub(crate) fn start(folder: &Path, port: Option<u16>, under: &str) -> Result<Self> {
        let listener = listen(port)?;
        let under = format!("/{}/", under.trim_matches('/')).replace("//", "/");
        let address = format!("http://{}{under}", listener.local_addr()?);
        let place = Arc::new((folder.to_owned(), under));
        let server = thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let place = Arc::clone(&place);
                // An answer that cannot be sent: the browser has gone away.
                thread::spawn(move || answer(&connection, &place.0, &place.1).ok());
            }
        });
        Ok(Self { address, server })
    }

    /// Waits until the program is ended.
    fn wait(self) -> Result<()> {
        self.server.join().map_err(|_| anyhow!("the server panicked"))
    }
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => bind(port).with_context(|| format!("port {port}")),
        None => (8080..8180).find_map(|port| bind(port).ok()).context("no free port from 8080 on"),
    }
}

/// Answers the one request of a connection.
fn answer(connection: &TcpStream, folder: &Path, under: &str) -> io::Result<()> {
    let mut lines = BufReader::new(connection).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let headers = lines.map_while(Result::ok).take_while(|line| !line.is_empty());
    // All of them are read: a browser takes a connection that is closed earlier for broken.
    let gzip = headers.filter(|header| accepts_gzip(header)).count() > 0;
    let mut words = request.split(' ');
    let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let found = file(folder, under, url)
        .and_then(|file| Some((fs::read(&file).ok()?, content_type(&file))));
    let (status, (body, kind)) = match found {
        Some(found) => ("200 OK", found),
        None => ("404 Not Found", (b"not here".to_vec(), "text/plain; charset=utf-8")),
    };
    let (body, encoding) = if gzip { (zipped(&body)?, "gzip") } else { (body, "identity") };
    send(
        connection,
        status,
        &[("Content-Type", kind), ("Content-Encoding", encoding)],
        method,
        &body,
    )
}

/// Hosts compress what they send, and what is measured here should be what a reader loads.
fn zipped(body: &[u8]) -> io::Result<Vec<u8>> {
    let mut zip = GzEncoder::new(Vec::new(), Compression::default());
    zip.write_all(body)?;
    zip.finish()
}

fn accepts_gzip(header: &str) -> bool {
    let header = header.to_ascii_lowercase();
    header.starts_with("accept-encoding:") && header.contains("gzip")
}

fn send(
    mut connection: &TcpStream,
    status: &str,
    headers: &[(&str, &str)],
    method: &str,
    body: &[u8],
) -> io::Result<()> {
    let headers: Vec<_> =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let (headers, length) = (headers.concat(), body.len());
    write!(
        connection,
        "HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    if method != "HEAD" {
        connection.write_all(body)?;
    }
    connection.flush()
}

/// The file that an address names; `None` outside the folder.
fn file(folder: &Path, under: &str, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix(under)?;
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    path.components().all(|part| matches!(part, Component::Normal(_))).then(|| folder.join(path))
}

fn content_type(file: &Path) -> &'static str {
    let extension = file.extension().and_then(|extension| extension.to_str());
    match extension.unwrap_or_default() {
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
    }
}
