// <fieldset data-variants>: the large price and the bar follow the chosen size.

document.addEventListener("change", (event) => {
    const choice = event.target;
    if (!choice.closest("[data-variants]") || !choice.dataset.price) return;
    show("[data-price]", choice.dataset.price);
    show("[data-price-per]", choice.dataset.pricePer);
    show("[data-size]", choice.dataset.size);
});

function show(places, words) {
    for (const place of document.querySelectorAll(`${places}:not(input)`)) {
        place.textContent = words;
    }
}
