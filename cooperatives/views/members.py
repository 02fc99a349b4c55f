"""Who works at a stall. Everybody there sees the list, owners change it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cooperatives import services
from cooperatives.access import may_manage_members
from cooperatives.forms import InvitationForm
from cooperatives.models import Seller
from cooperatives.selectors import people_of
from cooperatives.views.frame import desk_page, render_desk


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def member_list(request: HttpRequest, seller: Seller) -> HttpResponse:
    """List members and open invitations; invite somebody."""
    is_owner = may_manage_members(request.user, seller)
    form = InvitationForm(request.POST or None)
    if request.method == "POST":
        _owners_only(is_owner)
        if form.is_valid() and _invited(request, seller, form):
            return redirect("cooperatives:member_list", seller.slug)
    context = {
        "form": form,
        "is_owner": is_owner,
        "members": people_of(seller),
        "invitations": seller.invitations.open(timezone.now()).order_by("-created_at", "-pk"),
        "origin": request.build_absolute_uri("/").rstrip("/"),
        "tab": "people",
    }
    status = 422 if form.errors else 200
    return render_desk(request, "cooperatives/member_list.html", seller, "stall", context, status)


@require_POST
@desk_page
def membership_end(request: HttpRequest, seller: Seller, pk: int) -> HttpResponse:
    """Let a person no longer work here: an owner ends anybody's, everybody her own."""
    membership = get_object_or_404(seller.memberships.current(), pk=pk)
    is_own = membership.user_id == request.user.pk
    _owners_only(is_own or may_manage_members(request.user, seller))
    try:
        services.end_membership(membership=membership)
    except services.LastOwner as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("%s no longer works at this stall.") % membership.user)
        if is_own:
            return redirect("cooperatives:desk_choice")
    return redirect("cooperatives:member_list", seller.slug)


@require_POST
@desk_page
def invitation_withdrawal(request: HttpRequest, seller: Seller, key: str) -> HttpResponse:
    """Make a link useless."""
    _owners_only(may_manage_members(request.user, seller))
    invitation = get_object_or_404(seller.invitations, key=key)
    if services.withdraw_invitation(invitation=invitation):
        messages.success(request, _("The invitation is withdrawn."))
    return redirect("cooperatives:member_list", seller.slug)


def _invited(request: HttpRequest, seller: Seller, form: InvitationForm) -> bool:
    try:
        invitation = services.invite_member(seller=seller, by=request.user, **form.cleaned_data)
    except services.TooManyInvitations as error:
        form.add_error(None, str(error))
        return False
    if invitation.email:
        messages.success(request, _("The invitation is on its way to %s.") % invitation.email)
    else:
        messages.success(request, _("The invitation is ready. Send the link below."))
    return True


def _owners_only(is_allowed: bool) -> None:
    if not is_allowed:
        raise Http404
