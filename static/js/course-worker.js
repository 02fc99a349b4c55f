// Show courses that were kept on this phone while there is no line. See course-offline.js.
// It looks after nothing but kept addresses; everything else goes its usual way.

const COURSES = /^course:[0-9a-f-]+$/;
const NEVER_CHANGES = /\.[0-9a-f]{12}\.\w+$|\/media\//; // its name does when it does

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
    const { request } = event;
    const address = new URL(request.url);
    if (request.method !== "GET" || address.origin !== self.location.origin) return;
    const isFixed = request.mode !== "navigate" && NEVER_CHANGES.test(address.pathname);
    event.respondWith(isFixed ? keptFirst(request) : freshFirst(request));
});

async function kept(request) {
    for (const name of await caches.keys()) {
        if (!COURSES.test(name)) continue;
        const cache = await caches.open(name);
        const found = await cache.match(request.url.split("#")[0], { ignoreVary: true });
        if (found) return { cache, found };
    }
    return null;
}

async function keptFirst(request) {
    return (await kept(request))?.found ?? fetch(request);
}

async function freshFirst(request) {
    try {
        const answer = await fetch(request);
        if (answer.ok && !answer.redirected) refresh(request, answer.clone());
        return answer;
    } catch (error) {
        const there = await kept(request);
        if (there) return there.found;
        throw error;
    }
}

// A kept page that was read with a line is kept as it is now.
async function refresh(request, answer) {
    const there = await kept(request);
    if (there) await there.cache.put(request.url.split("#")[0], answer);
}
