// Keep a course on this phone: its pages, pictures, styles and scripts, for a place without a line.
// <section data-keep="key" data-worker="address" data-scopes="…" data-pages="…">

const box = document.querySelector("[data-keep]");
const words = box?.querySelector("[data-keep-words]");
const cacheName = `course:${box?.dataset.keep}`;
const list = (text) => text.split(" ").filter(Boolean);

function say(key, values = {}) {
    let sentence = words.dataset[key];
    for (const [name, value] of Object.entries(values)) sentence = sentence.replace(`__${name}__`, value);
    words.textContent = sentence;
}

function paint(isKept) {
    box.querySelector("[data-keep-now]").hidden = isKept;
    box.querySelector("[data-keep-drop]").hidden = !isKept;
}

// What a page needs to be shown: pictures in the size named first, styles, scripts.
function partsOf(html, base) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const found = page.querySelectorAll("main img[src], link[rel=stylesheet], link[rel=icon], script[src]");
    const addresses = [...found].map((part) => part.getAttribute("src") ?? part.getAttribute("href"));
    return addresses.map((address) => new URL(address, base).href).filter(isOurs);
}

function importsOf(script, base) {
    const found = script.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g);
    return [...found].map(([, path]) => new URL(path, base).href);
}

const isOurs = (address) => address.startsWith(location.origin);

// Fetch one thing into the cache; return its bytes and what it needs in turn.
async function fetchInto(cache, address) {
    const answer = await fetch(address, { cache: "no-cache", credentials: "same-origin" });
    if (!answer.ok || answer.redirected) throw new Error(address);
    await cache.put(address, answer.clone());
    const kind = answer.headers.get("Content-Type") ?? "";
    if (!/html|javascript/.test(kind)) return { size: (await answer.blob()).size, parts: [] };
    const text = await answer.text();
    const parts = kind.includes("html") ? partsOf(text, address) : importsOf(text, address);
    return { size: text.length, parts };
}

async function keep() {
    const waiting = list(box.dataset.pages).map((path) => new URL(path, location.href).href);
    const seen = new Set(waiting);
    const cache = await caches.open(`${cacheName}:new`);
    let size = 0;
    for (let done = 0; done < waiting.length; done += 1) {
        say("busy", { done: done + 1, all: waiting.length });
        const got = await fetchInto(cache, waiting[done]);
        size += got.size;
        for (const part of got.parts) {
            if (!seen.has(part)) seen.add(part), waiting.push(part);
        }
    }
    for (const scope of list(box.dataset.scopes)) {
        await navigator.serviceWorker.register(box.dataset.worker, { scope });
    }
    await replace(cache);
    localStorage.setItem(`${cacheName}:size`, Math.ceil(size / 1024));
}

// Only a whole course takes the place of the one kept before.
async function replace(fresh) {
    await caches.delete(cacheName);
    const kept = await caches.open(cacheName);
    for (const request of await fresh.keys()) await kept.put(request, await fresh.match(request));
    await caches.delete(`${cacheName}:new`);
}

async function start() {
    const isKept = await caches.has(cacheName);
    if (isKept) say("kept", { size: localStorage.getItem(`${cacheName}:size`) ?? "?" });
    else say("none");
    paint(isKept);
    box.hidden = false;
    box.querySelector("[data-keep-now]").addEventListener("click", async (event) => {
        event.target.disabled = true;
        try {
            await keep();
            say("kept", { size: localStorage.getItem(`${cacheName}:size`) });
            paint(true);
        } catch {
            say("failed");
            await caches.delete(`${cacheName}:new`);
        }
        event.target.disabled = false;
    });
    box.querySelector("[data-keep-drop]").addEventListener("click", async () => {
        await caches.delete(cacheName);
        say("none");
        paint(false);
    });
}

if (box && "serviceWorker" in navigator && "caches" in window) start();
