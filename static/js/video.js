// <div data-video="https://…">: fetch a video of another site, once the reader has asked for it.

function show() {
    for (const button of document.querySelectorAll("[data-video-play][hidden]")) button.hidden = false;
}

document.addEventListener("click", (event) => {
    const frame = event.target.closest("[data-video-play]")?.closest("[data-video]");
    if (!frame) return;
    const player = document.createElement("iframe");
    player.src = frame.dataset.video;
    player.title = frame.dataset.title;
    player.allow = "fullscreen; encrypted-media; picture-in-picture";
    player.allowFullscreen = true;
    player.referrerPolicy = "strict-origin-when-cross-origin";
    frame.classList.add("video-frame--plays");
    frame.replaceChildren(player);
    player.focus();
});
document.addEventListener("htmx:load", show);
show();
