from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("fanpages", "0004_tidy_registrations")]

    operations = [
        migrations.RemoveConstraint(
            model_name='registration',
            name='registration_once_a_phone',
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('status', 'cancelled'), _negated=True), models.Q(('phone', ''), _negated=True)), fields=('record', 'phone'), name='registration_once_a_phone'),
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('status', 'cancelled'), _negated=True), models.Q(('email', ''), _negated=True)), fields=('record', 'email'), name='registration_once_an_email'),
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'cancelled'), _negated=True), fields=('record', 'user'), name='registration_once_an_account'),
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('phone', ''), _negated=True), models.Q(('email', ''), _negated=True), _connector='OR'), name='registration_can_be_reached'),
        ),
        migrations.AddConstraint(
            model_name='registration',
            constraint=models.CheckConstraint(condition=models.Q(('removed_by', None), ('status', 'cancelled'), _connector='OR'), name='registration_removed_is_cancelled'),
        ),
    ]
