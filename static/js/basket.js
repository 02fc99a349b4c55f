// <form data-basket-line>: a number that is typed is saved without a tap on the button.

document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-basket-line]");
    if (form && event.target.name === "quantity") {
        form.requestSubmit(form.querySelector("[name=save]"));
    }
});
