// <div data-photo-preview>: show the chosen photos, small, before they are sent.
// Drawn on canvases: a cheap phone must not hold twelve large photos in memory.

const WIDTH = 400; // pixels

async function preview(file) {
    const item = document.createElement("li");
    const canvas = document.createElement("canvas");
    canvas.role = "img";
    canvas.ariaLabel = file.name;
    try {
        const photo = await createImageBitmap(file);
        canvas.width = Math.min(photo.width, WIDTH);
        canvas.height = Math.round((photo.height * canvas.width) / photo.width);
        canvas.getContext("2d").drawImage(photo, 0, 0, canvas.width, canvas.height);
        photo.close();
    } catch {
        return null; // a kind of photo that this browser can't show; the server may
    }
    item.append(canvas);
    return item;
}

document.addEventListener("change", async (event) => {
    const list = event.target.closest("[data-photo-preview]")?.querySelector("[data-photos]");
    if (!list || event.target.type !== "file") return;
    const files = [...event.target.files].slice(0, 12);
    const items = [];
    for (const file of files) items.push(await preview(file));
    list.replaceChildren(...items.filter(Boolean));
    list.hidden = !list.children.length;
});
