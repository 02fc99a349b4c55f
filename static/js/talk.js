// What readers say below an article: loaded when she comes near, and shown with what is hers.
import { mine, send } from "./mine.js";

async function load(place) {
    try {
        const answer = await fetch(place.dataset.talk, { headers: { "HX-Request": "true" }, credentials: "same-origin" });
        if (!answer.ok) return;
        const typed = place.querySelector("textarea")?.value ?? "";
        const parts = new DOMParser().parseFromString(await answer.text(), "text/html");
        const inside = parts.querySelector("[data-talk-inside]");
        place.querySelector("[data-talk-link], [data-talk-inside]").replaceWith(inside);
        inside.querySelector("textarea").value = typed;
        await own(place);
    } catch {
        // The link stays.
    }
}

async function own(place) {
    const subject = place.dataset.subject;
    const answer = await mine(place.dataset.mine, [["about", subject]]);
    const reaction = answer.reactions?.[subject];
    for (const button of place.querySelectorAll(".reactions__one")) {
        const kind = button.dataset.kind ?? button.value;
        button.dataset.kind = kind;
        button.setAttribute("aria-pressed", kind === reaction);
        button.value = kind === reaction ? "" : kind; // a second tap takes it back
    }
    for (const key of answer.own ?? []) {
        const comment = place.querySelector(`[data-comment="${CSS.escape(key)}"]`);
        if (!comment) continue;
        comment.querySelector(":scope > .comment__acts [data-own]").hidden = false;
        comment.querySelector(":scope > .comment__acts .comment__report").hidden = true;
    }
}

document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-react]")) return;
    const place = form.closest("[data-subject]");
    if (!place.dataset.talk) return; // a page of its own: the answer is that page
    event.preventDefault();
    const kind = event.submitter?.dataset.kind;
    if (!(await send(form, event.submitter))) return;
    await load(place);
    place.querySelector(`[data-kind="${kind}"]`)?.focus();
});

const near = new IntersectionObserver((entries) => {
    for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        near.unobserve(entry.target);
        load(entry.target);
    }
}, { rootMargin: "400px" });

for (const place of document.querySelectorAll("[data-talk]")) near.observe(place);
for (const place of document.querySelectorAll("[data-talk-here]")) own(place);
