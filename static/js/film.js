// <div data-film="/documents/…">: load a film of this site once the learner has asked for it.

function show() {
    for (const button of document.querySelectorAll("[data-film-play][hidden]")) button.hidden = false;
}

document.addEventListener("click", (event) => {
    const frame = event.target.closest("[data-film-play]")?.closest("[data-film]");
    if (!frame) return;
    const player = document.createElement("video");
    player.src = frame.dataset.film;
    player.title = frame.dataset.title;
    player.controls = player.autoplay = player.playsInline = true;
    frame.classList.add("video-frame--plays");
    frame.replaceChildren(player);
    player.focus();
});
show();
