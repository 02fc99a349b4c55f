from cms.forms.contacts import ContactForm
from cms.forms.examples import CheckForm, NominationForm, ReplicationForm, VerdictForm

__all__ = ["CheckForm", "ContactForm", "NominationForm", "ReplicationForm", "VerdictForm"]
