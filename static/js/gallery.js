// <ul data-gallery>: a tap on a photo shows it large on the same page, in a dialog that
// closes by Escape, by its button or by a tap. Without script the link opens the photo.

document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-gallery] a");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const dialog = document.createElement("dialog");
    dialog.className = "dialog dialog--photo";
    const photo = new Image();
    photo.src = link.href;
    photo.alt = link.querySelector("img").alt;
    dialog.setAttribute("aria-label", photo.alt);
    const close = document.createElement("button");
    close.className = "button dialog__close";
    close.type = "button";
    close.textContent = "×";
    close.ariaLabel = link.closest("[data-gallery]").dataset.close;
    dialog.append(photo, close);
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
});
