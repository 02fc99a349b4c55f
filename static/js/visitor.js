// Fill in what only this browser knows: how much is in the basket, and whose it is.
// Both come from small readable cookies, so that pages are the same for everybody.

function cookie(name) {
    const found = document.cookie.split("; ").find((part) => part.startsWith(`${name}=`));
    try {
        return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
    } catch {
        return "";
    }
}

function show() {
    const count = parseInt(cookie("basket_count"), 10) || 0;
    for (const place of document.querySelectorAll("[data-basket-count]")) {
        place.hidden = count < 1;
        place.firstElementChild.textContent = count > 99 ? "99+" : count;
    }
    const name = cookie("greeting");
    for (const place of document.querySelectorAll("[data-greeting]")) {
        place.dataset.stranger ??= place.textContent;
        place.textContent = name || place.dataset.stranger;
    }
}

show();
addEventListener("pageshow", show);
document.addEventListener("htmx:afterSwap", show);
