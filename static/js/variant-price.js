// <fieldset data-variants>: the large price follows the size that is chosen.

document.addEventListener("change", (event) => {
    const choice = event.target;
    if (!choice.closest("[data-variants]") || !choice.dataset.price) return;
    for (const place of document.querySelectorAll("[data-price]:not(input)")) {
        place.textContent = choice.dataset.price;
    }
    for (const place of document.querySelectorAll("[data-price-per]:not(input)")) {
        place.textContent = choice.dataset.pricePer;
    }
});
