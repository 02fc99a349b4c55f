// Ask once, for a whole page, what the person who is signed in did with what it shows.
// Public pages are the same for everybody; a stranger's browser asks nothing.

const isSignedIn = () => document.cookie.split("; ").some((part) => part.startsWith("greeting="));

export async function mine(url, asked) {
    if (!isSignedIn()) return {};
    const query = new URLSearchParams(asked);
    try {
        const answer = await fetch(`${url}?${query}`, { credentials: "same-origin" });
        return answer.ok ? await answer.json() : {};
    } catch {
        return {}; // without a line the page stays as it is for everybody
    }
}

// Send a form by itself; go where it leads if she has to sign in first. Returns true if it is done.
export async function send(form, button) {
    const words = new FormData(form);
    if (button?.name) words.set(button.name, button.value);
    try {
        const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(words), credentials: "same-origin" });
        if (new URL(answer.url).pathname.includes("/account/")) {
            location.assign(answer.url);
            return false;
        }
        return answer.ok;
    } catch {
        form.submit();
        return false;
    }
}
