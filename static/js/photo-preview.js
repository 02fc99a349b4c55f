// <div data-photo-preview>: show the chosen photos before they are sent.

document.addEventListener("change", (event) => {
    const list = event.target.closest("[data-photo-preview]")?.querySelector("[data-photos]");
    if (!list || event.target.type !== "file") return;
    for (const old of list.querySelectorAll("img")) URL.revokeObjectURL(old.src);
    const items = [...event.target.files].slice(0, 12).map((file) => {
        const item = document.createElement("li");
        const photo = new Image();
        photo.src = URL.createObjectURL(file);
        photo.alt = file.name;
        item.append(photo);
        return item;
    });
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
});
