from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("orders", "0005_cash_orders_are_collected")]

    operations = [
        migrations.AddConstraint(
            model_name='order',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'placed'), _negated=True), ('expires_at__isnull', False), _connector='OR'), name='order_held_until'),
        ),
        migrations.AddConstraint(
            model_name='order',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('pay_by', 'cash'), _negated=True), models.Q(('status__in', ['placed', 'paid', 'expired']), _negated=True), _connector='OR'), name='order_cash_is_collected'),
        ),
        migrations.AddConstraint(
            model_name='parcel',
            constraint=models.CheckConstraint(condition=models.Q(('released_at__isnull', False), ('status__in', ['new', 'cancelled']), _connector='OR'), name='parcel_moves_when_released'),
        ),
    ]
