import core.keys
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cooperatives', '0005_sellers_newest_first'),
        ('orders', '0003_events_are_append_only'),
        ('places', '0002_search_names_and_refuse_doubles'),
        ('products', '0011_search_inside_words'),
        ('union', '0002_one_waiting_move_a_unit'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='BankAccount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bank_bin', models.CharField(max_length=6, validators=[django.core.validators.RegexValidator('^\\d{6}$')], verbose_name='bank')),
                ('number', models.CharField(max_length=19, validators=[django.core.validators.RegexValidator('^[0-9A-Za-z]{4,19}$')], verbose_name='account number')),
                ('holder', models.CharField(max_length=120, verbose_name='account holder')),
                ('is_active', models.BooleanField(default=False, verbose_name='buyers pay into this one')),
                ('columns', models.JSONField(blank=True, default=dict)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'bank account',
                'verbose_name_plural': 'bank accounts',
            },
        ),
        migrations.CreateModel(
            name='BankEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.CharField(choices=[('statement', 'statement'), ('webhook', 'notification')], max_length=10)),
                ('fingerprint', models.CharField(max_length=64)),
                ('reference', models.CharField(blank=True, max_length=80)),
                ('booked_at', models.DateTimeField()),
                ('has_time', models.BooleanField(default=True)),
                ('amount', models.BigIntegerField()),
                ('memo', models.CharField(blank=True, max_length=500)),
                ('payer', models.CharField(blank=True, max_length=200)),
                ('status', models.CharField(choices=[('new', 'not looked at'), ('matched', 'belongs to an order'), ('doubtful', 'doubtful'), ('refund', 'to be refunded'), ('other', "not a buyer's")], default='new', max_length=10)),
                ('raw', models.JSONField(blank=True, default=dict)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='BankStatement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file_name', models.CharField(max_length=200)),
                ('sha256', models.CharField(max_length=64)),
                ('row_count', models.PositiveIntegerField()),
                ('new_count', models.PositiveIntegerField()),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='BuyingSettings',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('takes_cash', models.BooleanField(default=True, verbose_name='cash on delivery')),
                ('takes_transfer', models.BooleanField(default=True, help_text='Needs a bank account to pay into.', verbose_name='bank transfer')),
                ('takes_cards', models.BooleanField(default=True, help_text='Needs the keys of Stripe in the environment.', verbose_name='cards')),
                ('card_minutes', models.PositiveSmallIntegerField(default=30, validators=[django.core.validators.MinValueValidator(30), django.core.validators.MaxValueValidator(1440)], verbose_name='minutes the goods are held for a card')),
                ('transfer_hours', models.PositiveSmallIntegerField(default=24, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(240)], verbose_name='hours the goods are held for a transfer')),
                ('refusals_before_prepaying', models.PositiveSmallIntegerField(default=0, help_text='0: never.', verbose_name='refused parcels after which a phone number must pay in advance')),
                ('payout_after_days', models.PositiveSmallIntegerField(default=7, verbose_name='days between delivery and payout')),
                ('pays_cards_to_sellers', models.BooleanField(default=False, verbose_name='sellers with a Stripe account get card money there')),
                ('issuer', models.TextField(blank=True, help_text='Name, address and tax code, on PDFs.', verbose_name='who issues receipts')),
            ],
            options={
                'verbose_name': 'buying',
            },
        ),
        migrations.CreateModel(
            name='CardTransfer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('amount', models.PositiveBigIntegerField()),
                ('reversed', models.PositiveBigIntegerField(default=0)),
                ('status', models.CharField(choices=[('waiting', 'waiting'), ('sent', 'sent'), ('failed', 'failed')], default='waiting', max_length=10)),
                ('transfer_id', models.CharField(blank=True, db_index=True, max_length=120)),
                ('problem', models.CharField(blank=True, max_length=300)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Carrier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=30, unique=True, verbose_name='code')),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('adapter', models.CharField(choices=[('manual', 'by hand'), ('csv', 'files in and out')], default='manual', max_length=10, verbose_name='how')),
                ('cash_to', models.CharField(choices=[('seller', 'the seller herself'), ('site', "the site's account")], default='seller', max_length=10, verbose_name='collected cash goes to')),
                ('tracking_url', models.CharField(blank=True, help_text='With {number} in it.', max_length=200, verbose_name='tracking address')),
                ('columns', models.JSONField(blank=True, default=dict)),
                ('statuses', models.JSONField(blank=True, default=dict)),
                ('is_active', models.BooleanField(default=True, verbose_name='in use')),
            ],
            options={
                'verbose_name': 'carrier',
                'verbose_name_plural': 'carriers',
            },
        ),
        migrations.CreateModel(
            name='CarrierEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('collected', 'collected at the door'), ('remitted', 'handed over'), ('fee', 'kept as its fee'), ('corrected', 'corrected')], max_length=10)),
                ('amount', models.BigIntegerField()),
                ('note', models.CharField(blank=True, max_length=300)),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='CarrierFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('statuses', 'statuses'), ('remittance', 'collected cash')], max_length=10)),
                ('file_name', models.CharField(max_length=200)),
                ('sha256', models.CharField(max_length=64)),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='CarrierRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('tracking_number', models.CharField(blank=True, max_length=60)),
                ('order_number', models.CharField(blank=True, max_length=60)),
                ('word', models.CharField(blank=True, max_length=120)),
                ('amount', models.BigIntegerField(null=True)),
                ('fee', models.BigIntegerField(null=True)),
                ('status', models.CharField(choices=[('done', 'done'), ('known', 'known already'), ('unmatched', 'no such parcel'), ('wrong', 'does not fit'), ('aside', 'set aside')], max_length=10)),
                ('problem', models.CharField(blank=True, max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name='CommissionRate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seller_kind', models.CharField(blank=True, choices=[('cooperative', 'cooperative'), ('group', 'cooperative group'), ('enterprise', 'women-owned enterprise'), ('household', 'household or individual')], max_length=12, verbose_name='kind of seller')),
                ('rate', models.PositiveSmallIntegerField(verbose_name='rate')),
                ('valid_from', models.DateField(verbose_name='from')),
            ],
            options={
                'verbose_name': 'commission',
                'verbose_name_plural': 'commissions',
            },
        ),
        migrations.CreateModel(
            name='DeliveryMethod',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('home', 'brought to the address'), ('pickup', 'fetched from the seller'), ('point', 'fetched from a pick-up point')], default='home', max_length=10, verbose_name='how')),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('free_from', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='free from')),
                ('days_min', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='days, at least')),
                ('days_max', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='days, at most')),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('is_active', models.BooleanField(default=True, verbose_name='offered')),
            ],
            options={
                'verbose_name': 'way of delivery',
                'verbose_name_plural': 'ways of delivery',
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='DeliveryRate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('up_to', models.PositiveIntegerField(default=0, verbose_name='up to (grams)')),
                ('fee', models.PositiveBigIntegerField(verbose_name='fee')),
            ],
        ),
        migrations.CreateModel(
            name='Dispute',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('external_id', models.CharField(max_length=120, unique=True)),
                ('amount', models.PositiveBigIntegerField()),
                ('currency', models.CharField(max_length=3)),
                ('reason', models.CharField(max_length=60)),
                ('status', models.CharField(max_length=40)),
                ('answer_by', models.DateTimeField(blank=True, null=True)),
                ('created_at', models.DateTimeField()),
                ('updated_at', models.DateTimeField(auto_now=True)),
            ],
            options={
                'verbose_name': 'dispute',
                'verbose_name_plural': 'disputes',
            },
        ),
        migrations.CreateModel(
            name='PaymentAttempt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(default=core.keys.random_key, max_length=22, unique=True)),
                ('way', models.CharField(choices=[('cash', 'cash on delivery'), ('transfer', 'bank transfer'), ('card', 'card')], max_length=10)),
                ('status', models.CharField(choices=[('open', 'open'), ('paid', 'paid'), ('failed', 'failed'), ('expired', 'expired'), ('dropped', 'given up')], default='open', max_length=10)),
                ('amount', models.PositiveBigIntegerField()),
                ('currency', models.CharField(max_length=3)),
                ('external_id', models.CharField(blank=True, db_index=True, max_length=120)),
                ('payment_id', models.CharField(blank=True, db_index=True, max_length=120)),
                ('charge_id', models.CharField(blank=True, max_length=120)),
                ('url', models.URLField(blank=True, max_length=2000)),
                ('memo', models.CharField(blank=True, max_length=60)),
                ('problem', models.CharField(blank=True, max_length=300)),
                ('claimed_at', models.DateTimeField(blank=True, null=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('expires_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Payout',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('amount', models.PositiveBigIntegerField()),
                ('bank_bin', models.CharField(max_length=6)),
                ('bank_account', models.CharField(max_length=19)),
                ('bank_holder', models.CharField(max_length=120)),
                ('memo', models.CharField(blank=True, max_length=60)),
            ],
        ),
        migrations.CreateModel(
            name='PayoutBatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(default=core.keys.random_key, max_length=22, unique=True)),
                ('status', models.CharField(choices=[('draft', 'draft'), ('approved', 'approved'), ('exported', 'handed to the bank'), ('confirmed', 'paid'), ('dropped', 'given up')], default='draft', max_length=10)),
                ('until', models.DateTimeField()),
                ('total', models.PositiveBigIntegerField()),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('approved_at', models.DateTimeField(null=True)),
                ('exported_at', models.DateTimeField(null=True)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('note', models.CharField(blank=True, max_length=300)),
            ],
            options={
                'verbose_name': 'payout',
                'verbose_name_plural': 'payouts',
            },
        ),
        migrations.CreateModel(
            name='PayoutEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
        ),
        migrations.CreateModel(
            name='PhoneRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('phone', models.CharField(max_length=16, unique=True)),
                ('delivered', models.PositiveIntegerField(default=0)),
                ('refused', models.PositiveIntegerField(default=0)),
                ('is_trusted', models.BooleanField(default=False, verbose_name='may pay at the door all the same')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='note')),
                ('updated_at', models.DateTimeField(auto_now=True)),
            ],
            options={
                'verbose_name': 'phone record',
                'verbose_name_plural': 'phone records',
            },
        ),
        migrations.CreateModel(
            name='PickupPoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('street', models.CharField(max_length=200, verbose_name='house number, street, hamlet')),
                ('hours', models.CharField(blank=True, max_length=200, verbose_name='when it is open')),
                ('phone', models.CharField(blank=True, max_length=16, verbose_name='phone')),
                ('is_active', models.BooleanField(default=True, verbose_name='in use')),
            ],
            options={
                'verbose_name': 'pick-up point',
                'verbose_name_plural': 'pick-up points',
            },
        ),
        migrations.CreateModel(
            name='Redemption',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('amount', models.PositiveBigIntegerField()),
                ('person', models.CharField(blank=True, max_length=64)),
                ('is_once', models.BooleanField()),
                ('is_live', models.BooleanField(default=True)),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='Refund',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(default=core.keys.random_key, max_length=22, unique=True)),
                ('way', models.CharField(choices=[('cash', 'cash on delivery'), ('transfer', 'bank transfer'), ('card', 'card')], max_length=10)),
                ('reason', models.CharField(choices=[('cancelled', 'cancelled'), ('refused', 'refused at the door'), ('returned', 'sent back'), ('overpaid', 'paid too much'), ('late', 'paid too late')], max_length=10)),
                ('status', models.CharField(choices=[('asked', 'to be refunded'), ('sent', 'on its way'), ('done', 'refunded'), ('failed', 'failed')], default='asked', max_length=10)),
                ('amount', models.PositiveBigIntegerField()),
                ('external_id', models.CharField(blank=True, db_index=True, max_length=120)),
                ('problem', models.CharField(blank=True, max_length=300)),
                ('bank_bin', models.CharField(blank=True, max_length=6)),
                ('bank_account', models.CharField(blank=True, max_length=19)),
                ('bank_holder', models.CharField(blank=True, max_length=120)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('done_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='ReturnLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quantity', models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='ReturnPhoto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(editable=False, max_length=120, unique=True)),
                ('width', models.PositiveIntegerField(editable=False)),
                ('height', models.PositiveIntegerField(editable=False)),
                ('alt', models.CharField(blank=True, max_length=250, verbose_name='what the picture shows')),
                ('is_ready', models.BooleanField(default=False, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ReturnRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(default=core.keys.random_key, max_length=22, unique=True)),
                ('status', models.CharField(choices=[('asked', 'waits for the seller'), ('refused', 'refused by the seller'), ('appealed', 'waits for the Union'), ('accepted', 'accepted'), ('received', 'goods are back'), ('closed', 'closed')], default='asked', max_length=10)),
                ('reason', models.CharField(choices=[('damaged', 'damaged or spoilt'), ('wrong', 'something else came'), ('missing', 'something is missing'), ('unlike', 'not as described'), ('mind', 'changed my mind')], max_length=10, verbose_name='reason')),
                ('words', models.TextField(max_length=2000, verbose_name='what is wrong')),
                ('goods_come_back', models.BooleanField(default=True)),
                ('answer', models.TextField(blank=True, max_length=2000)),
                ('verdict', models.TextField(blank=True, max_length=2000)),
                ('amount', models.PositiveBigIntegerField(default=0)),
                ('asked_at', models.DateTimeField(auto_now_add=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('closed_at', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'return',
                'verbose_name_plural': 'returns',
            },
        ),
        migrations.CreateModel(
            name='SellerEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('sale', 'sale'), ('returned', 'sent back'), ('commission', 'commission'), ('vat', 'VAT withheld'), ('pit', 'income tax withheld'), ('cash', 'cash she collected herself'), ('transfer', 'sent to her Stripe account'), ('adjusted', 'adjustment'), ('paid_out', 'paid out')], max_length=10)),
                ('amount', models.BigIntegerField()),
                ('rate', models.PositiveSmallIntegerField(null=True)),
                ('base', models.BigIntegerField(null=True)),
                ('source', models.CharField(max_length=80, unique=True)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='SellerTerms',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('return_days', models.PositiveSmallIntegerField(default=7, verbose_name='days to send back')),
                ('vat_rate', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='VAT inside her prices')),
                ('bank_bin', models.CharField(blank=True, max_length=6, validators=[django.core.validators.RegexValidator('^\\d{6}$')], verbose_name='bank')),
                ('bank_account', models.CharField(blank=True, max_length=19, validators=[django.core.validators.RegexValidator('^[0-9A-Za-z]{4,19}$')], verbose_name='account number')),
                ('bank_holder', models.CharField(blank=True, max_length=120, verbose_name='account holder')),
                ('updated_at', models.DateTimeField(auto_now=True)),
            ],
        ),
        migrations.CreateModel(
            name='StripeAccount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('account_id', models.CharField(max_length=120, unique=True)),
                ('can_receive', models.BooleanField(default=False)),
                ('problem', models.CharField(blank=True, max_length=300)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
            ],
        ),
        migrations.CreateModel(
            name='StripeEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('event_id', models.CharField(max_length=120, unique=True)),
                ('type', models.CharField(max_length=80)),
                ('payload', models.JSONField()),
                ('status', models.CharField(choices=[('waiting', 'waiting'), ('handled', 'handled'), ('ignored', 'not needed'), ('failed', 'failed'), ('doubtful', 'doubtful')], default='waiting', max_length=10)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('problem', models.TextField(blank=True)),
                ('created_at', models.DateTimeField()),
                ('received_at', models.DateTimeField(auto_now_add=True)),
                ('handled_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='TaxRate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tax', models.CharField(choices=[('vat', 'VAT'), ('pit', 'personal income tax')], max_length=4, verbose_name='tax')),
                ('seller_kind', models.CharField(choices=[('cooperative', 'cooperative'), ('group', 'cooperative group'), ('enterprise', 'women-owned enterprise'), ('household', 'household or individual')], max_length=12, verbose_name='kind of seller')),
                ('rate', models.PositiveSmallIntegerField(verbose_name='rate')),
                ('valid_from', models.DateField(verbose_name='from')),
                ('source', models.CharField(blank=True, max_length=200, verbose_name='law')),
            ],
            options={
                'verbose_name': 'tax rate',
                'verbose_name_plural': 'tax rates',
            },
        ),
        migrations.CreateModel(
            name='Voucher',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=24, unique=True, verbose_name='code')),
                ('name', models.CharField(blank=True, max_length=120, verbose_name='what for')),
                ('kind', models.CharField(choices=[('amount', 'an amount off'), ('percent', 'a percentage off'), ('delivery', 'free delivery'), ('gift', 'gift: an amount to spend, in one order or several')], max_length=10, verbose_name='what it gives')),
                ('amount', models.PositiveBigIntegerField(default=0, verbose_name='amount')),
                ('percent', models.PositiveSmallIntegerField(default=0, verbose_name='percent')),
                ('at_most', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='at most')),
                ('min_goods', models.PositiveBigIntegerField(default=0, verbose_name='from an order of')),
                ('starts_at', models.DateTimeField(blank=True, null=True, verbose_name='from')),
                ('ends_at', models.DateTimeField(blank=True, null=True, verbose_name='until')),
                ('limit', models.PositiveIntegerField(blank=True, null=True, verbose_name='how often in all')),
                ('once_per_person', models.BooleanField(default=True, verbose_name='once a person')),
                ('is_active', models.BooleanField(default=True, verbose_name='can be used')),
                ('used', models.PositiveIntegerField(default=0, editable=False)),
                ('spent', models.PositiveBigIntegerField(default=0, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'voucher',
                'verbose_name_plural': 'vouchers',
            },
        ),
        migrations.RemoveConstraint(
            model_name='order',
            name='order_total_adds_up',
        ),
        migrations.RemoveConstraint(
            model_name='parcel',
            name='parcel_total_adds_up',
        ),
        migrations.RemoveConstraint(
            model_name='parcel',
            name='parcel_finished_has_time',
        ),
        migrations.RemoveConstraint(
            model_name='paymentevent',
            name='payment_sign_fits_kind',
        ),
        migrations.AddField(
            model_name='order',
            name='discount_total',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='order',
            name='expires_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='order',
            name='paid_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='orderline',
            name='cancelled',
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='orderline',
            name='discount',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='orderline',
            name='returned',
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='orderline',
            name='vat_rate',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='orderline',
            name='weight',
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='parcel',
            name='cash',
            field=models.CharField(blank=True, choices=[('', 'paid in advance'), ('expected', 'to be collected'), ('handed', 'with the carrier'), ('collected', 'collected'), ('remitted', 'remitted'), ('settled', 'settled')], default='', max_length=10),
        ),
        migrations.AddField(
            model_name='parcel',
            name='commission_rate',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='parcel',
            name='discount',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='parcel',
            name='method_name',
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AddField(
            model_name='parcel',
            name='money_in_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='parcel',
            name='released_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='parcel',
            name='site_discount',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='parcel',
            name='waived',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='paymentevent',
            name='source',
            field=models.CharField(max_length=120, null=True, unique=True),
        ),
        migrations.AlterField(
            model_name='order',
            name='pay_by',
            field=models.CharField(choices=[('cash', 'cash on delivery'), ('transfer', 'bank transfer'), ('card', 'card')], default='cash', max_length=10),
        ),
        migrations.AlterField(
            model_name='order',
            name='status',
            field=models.CharField(choices=[('placed', 'waiting for payment'), ('paid', 'paid'), ('to_collect', 'paid on delivery'), ('completed', 'completed'), ('cancelled', 'cancelled'), ('expired', 'not paid in time')], default='placed', max_length=10),
        ),
        migrations.AlterField(
            model_name='parcel',
            name='delivery',
            field=models.CharField(choices=[('home', 'brought to the address'), ('pickup', 'fetched from the seller'), ('point', 'fetched from a pick-up point')], default='home', max_length=10),
        ),
        migrations.AlterField(
            model_name='parcel',
            name='status',
            field=models.CharField(choices=[('new', 'new'), ('accepted', 'accepted'), ('packed', 'packed'), ('sent', 'sent'), ('delivered', 'delivered'), ('refused', 'refused at the door'), ('returned', 'sent back'), ('cancelled', 'cancelled')], default='new', max_length=10),
        ),
        migrations.AlterField(
            model_name='paymentevent',
            name='kind',
            field=models.CharField(choices=[('due', 'to be paid'), ('waived', 'no longer to be paid'), ('reinstated', 'to be paid after all'), ('collected', 'collected at the door'), ('received', 'received'), ('allocated', 'used for'), ('refunded', 'refunded'), ('disputed', 'taken back by the bank')], max_length=12),
        ),
        migrations.AlterField(
            model_name='paymentevent',
            name='parcel',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='payment_events', to='orders.parcel'),
        ),
        migrations.AddIndex(
            model_name='order',
            index=models.Index(condition=models.Q(('status', 'placed')), fields=['expires_at', 'id'], name='order_held'),
        ),
        migrations.AddIndex(
            model_name='order',
            index=models.Index(fields=['phone', '-placed_at'], name='order_of_phone'),
        ),
        migrations.AddConstraint(
            model_name='order',
            constraint=models.CheckConstraint(condition=models.Q(('total', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('goods_total'), '+', models.F('delivery_total')), '-', models.F('discount_total')))), name='order_total_adds_up'),
        ),
        migrations.AddConstraint(
            model_name='order',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'paid'), _negated=True), ('paid_at__isnull', False), _connector='OR'), name='order_paid_has_time'),
        ),
        migrations.AddConstraint(
            model_name='orderline',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gte', django.db.models.expressions.CombinedExpression(models.F('cancelled'), '+', models.F('returned')))), name='order_line_no_more_than_bought'),
        ),
        migrations.AddConstraint(
            model_name='orderline',
            constraint=models.CheckConstraint(condition=models.Q(('discount__lte', django.db.models.expressions.CombinedExpression(models.F('unit_price'), '*', models.F('quantity')))), name='order_line_discount_at_most_price'),
        ),
        migrations.AddConstraint(
            model_name='bankaccount',
            constraint=models.UniqueConstraint(fields=('bank_bin', 'number'), name='bank_account_once'),
        ),
        migrations.AddConstraint(
            model_name='bankaccount',
            constraint=models.UniqueConstraint(condition=models.Q(('is_active', True)), fields=('is_active',), name='bank_account_one_active'),
        ),
        migrations.AddField(
            model_name='bankentry',
            name='account',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='orders.bankaccount'),
        ),
        migrations.AddField(
            model_name='bankentry',
            name='decided_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='bankentry',
            name='order',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bank_entries', to='orders.order'),
        ),
        migrations.AddField(
            model_name='bankstatement',
            name='account',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='orders.bankaccount'),
        ),
        migrations.AddField(
            model_name='bankstatement',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='bankentry',
            name='statement',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='orders.bankstatement'),
        ),
        migrations.AddField(
            model_name='cardtransfer',
            name='parcel',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='card_transfer', to='orders.parcel'),
        ),
        migrations.AddField(
            model_name='parcel',
            name='by_carrier',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parcels', to='orders.carrier'),
        ),
        migrations.AddField(
            model_name='carrierentry',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='carrierentry',
            name='carrier',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='orders.carrier'),
        ),
        migrations.AddField(
            model_name='carrierentry',
            name='parcel',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='carrier_entries', to='orders.parcel'),
        ),
        migrations.AddField(
            model_name='carrierfile',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='carrierfile',
            name='carrier',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='orders.carrier'),
        ),
        migrations.AddField(
            model_name='carrierrow',
            name='decided_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='carrierrow',
            name='file',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rows', to='orders.carrierfile'),
        ),
        migrations.AddField(
            model_name='carrierrow',
            name='parcel',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='carrier_rows', to='orders.parcel'),
        ),
        migrations.AddField(
            model_name='carrierentry',
            name='row',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='orders.carrierrow'),
        ),
        migrations.AddField(
            model_name='commissionrate',
            name='seller',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='commission_rates', to='cooperatives.seller'),
        ),
        migrations.AddField(
            model_name='deliverymethod',
            name='carrier',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='methods', to='orders.carrier'),
        ),
        migrations.AddField(
            model_name='deliverymethod',
            name='seller',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='delivery_methods', to='cooperatives.seller'),
        ),
        migrations.AddField(
            model_name='parcel',
            name='method',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='orders.deliverymethod'),
        ),
        migrations.AddField(
            model_name='deliveryrate',
            name='commune',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, to='places.commune'),
        ),
        migrations.AddField(
            model_name='deliveryrate',
            name='method',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rates', to='orders.deliverymethod'),
        ),
        migrations.AddField(
            model_name='deliveryrate',
            name='province',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, to='places.province'),
        ),
        migrations.AddField(
            model_name='dispute',
            name='order',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='disputes', to='orders.order'),
        ),
        migrations.AddField(
            model_name='paymentattempt',
            name='order',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attempts', to='orders.order'),
        ),
        migrations.AddField(
            model_name='paymentevent',
            name='attempt',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='orders.paymentattempt'),
        ),
        migrations.AddField(
            model_name='payout',
            name='seller',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='payouts', to='cooperatives.seller'),
        ),
        migrations.AddField(
            model_name='payoutbatch',
            name='approved_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='payoutbatch',
            name='confirmed_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='payoutbatch',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='payout',
            name='batch',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='payouts', to='orders.payoutbatch'),
        ),
        migrations.AddField(
            model_name='payoutentry',
            name='payout',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='orders.payout'),
        ),
        migrations.AddField(
            model_name='pickuppoint',
            name='commune',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.commune'),
        ),
        migrations.AddField(
            model_name='pickuppoint',
            name='unit',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pickup_points', to='union.unit'),
        ),
        migrations.AddField(
            model_name='deliverymethod',
            name='points',
            field=models.ManyToManyField(blank=True, related_name='methods', to='orders.pickuppoint'),
        ),
        migrations.AddField(
            model_name='parcel',
            name='pickup_point',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='parcels', to='orders.pickuppoint'),
        ),
        migrations.AddIndex(
            model_name='parcel',
            index=models.Index(fields=['by_carrier', 'tracking_number'], name='parcel_tracked'),
        ),
        migrations.AddIndex(
            model_name='parcel',
            index=models.Index(condition=models.Q(('cash', ''), _negated=True), fields=['cash', 'id'], name='parcel_cash'),
        ),
        migrations.AddConstraint(
            model_name='parcel',
            constraint=models.CheckConstraint(condition=models.Q(('total', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('goods_total'), '+', models.F('delivery_fee')), '-', models.F('discount')))), name='parcel_total_adds_up'),
        ),
        migrations.AddConstraint(
            model_name='parcel',
            constraint=models.CheckConstraint(condition=models.Q(('waived__lte', models.F('total'))), name='parcel_waived_at_most_total'),
        ),
        migrations.AddConstraint(
            model_name='parcel',
            constraint=models.CheckConstraint(condition=models.Q(('site_discount__lte', models.F('discount'))), name='parcel_site_discount_is_part'),
        ),
        migrations.AddConstraint(
            model_name='parcel',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('finished_at', None), ('status__in', ['new', 'accepted', 'packed', 'sent'])), models.Q(('finished_at__isnull', False), ('status__in', ['delivered', 'refused', 'returned', 'cancelled'])), _connector='OR'), name='parcel_finished_has_time'),
        ),
        migrations.AddField(
            model_name='redemption',
            name='order',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='redemptions', to='orders.order'),
        ),
        migrations.AddField(
            model_name='redemption',
            name='user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='refund',
            name='attempt',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='refunds', to='orders.paymentattempt'),
        ),
        migrations.AddField(
            model_name='refund',
            name='done_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='refund',
            name='order',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='refunds', to='orders.order'),
        ),
        migrations.AddField(
            model_name='refund',
            name='parcel',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='refunds', to='orders.parcel'),
        ),
        migrations.AddField(
            model_name='paymentevent',
            name='refund',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='event', to='orders.refund'),
        ),
        migrations.AddConstraint(
            model_name='paymentevent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount__gt', 0), ('kind__in', ['due', 'reinstated', 'refunded'])), models.Q(('amount__lt', 0), ('kind__in', ['waived', 'collected', 'received'])), models.Q(('amount__gt', 0), ('kind', 'allocated'), ('parcel', None)), models.Q(('amount__lt', 0), ('kind', 'allocated'), ('parcel__isnull', False)), models.Q(('kind', 'disputed'), models.Q(('amount', 0), _negated=True)), _connector='OR'), name='payment_sign_fits_kind'),
        ),
        migrations.AddConstraint(
            model_name='paymentevent',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['allocated', 'refunded']), models.Q(('kind__in', ['received', 'disputed']), ('parcel', None)), models.Q(('kind__in', ['due', 'waived', 'reinstated', 'collected']), ('parcel__isnull', False)), _connector='OR'), name='payment_about_order_or_parcel'),
        ),
        migrations.AddConstraint(
            model_name='paymentevent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['received', 'disputed']), _negated=True), ('source__isnull', False), _connector='OR'), name='payment_from_outside_has_source'),
        ),
        migrations.AddConstraint(
            model_name='paymentevent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'refunded'), ('refund__isnull', False)), models.Q(models.Q(('kind', 'refunded'), _negated=True), ('refund', None)), _connector='OR'), name='payment_refunded_by_refund'),
        ),
        migrations.AddField(
            model_name='returnline',
            name='line',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='orders.orderline'),
        ),
        migrations.AddField(
            model_name='returnrequest',
            name='decided_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='returnrequest',
            name='parcel',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='returns', to='orders.parcel'),
        ),
        migrations.AddField(
            model_name='returnphoto',
            name='request',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='photos', to='orders.returnrequest'),
        ),
        migrations.AddField(
            model_name='returnline',
            name='request',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='orders.returnrequest'),
        ),
        migrations.AddField(
            model_name='sellerentry',
            name='by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='sellerentry',
            name='parcel',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seller_entries', to='orders.parcel'),
        ),
        migrations.AddField(
            model_name='sellerentry',
            name='refund',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='seller_entries', to='orders.refund'),
        ),
        migrations.AddField(
            model_name='sellerentry',
            name='seller',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='cooperatives.seller'),
        ),
        migrations.AddField(
            model_name='payoutentry',
            name='entry',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='paid_by', to='orders.sellerentry'),
        ),
        migrations.AddField(
            model_name='sellerterms',
            name='seller',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='cooperatives.seller'),
        ),
        migrations.AddField(
            model_name='stripeaccount',
            name='seller',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='stripe_account', to='cooperatives.seller'),
        ),
        migrations.AddField(
            model_name='cardtransfer',
            name='account',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='transfers', to='orders.stripeaccount'),
        ),
        migrations.AddIndex(
            model_name='stripeevent',
            index=models.Index(condition=models.Q(('status__in', ['waiting', 'failed'])), fields=['received_at', 'id'], name='stripe_event_waiting'),
        ),
        migrations.AddConstraint(
            model_name='taxrate',
            constraint=models.CheckConstraint(condition=models.Q(('rate__lte', 10000)), name='tax_at_most_all'),
        ),
        migrations.AddConstraint(
            model_name='taxrate',
            constraint=models.UniqueConstraint(fields=('tax', 'seller_kind', 'valid_from'), name='tax_once'),
        ),
        migrations.AddField(
            model_name='voucher',
            name='created_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='voucher',
            name='seller',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='vouchers', to='cooperatives.seller'),
        ),
        migrations.AddField(
            model_name='redemption',
            name='voucher',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='redemptions', to='orders.voucher'),
        ),
        migrations.AddIndex(
            model_name='bankentry',
            index=models.Index(fields=['status', '-booked_at', '-id'], name='bank_entry_queue'),
        ),
        migrations.AddIndex(
            model_name='bankentry',
            index=models.Index(fields=['account', 'amount', 'booked_at'], name='bank_entry_amount'),
        ),
        migrations.AddConstraint(
            model_name='bankentry',
            constraint=models.UniqueConstraint(fields=('account', 'fingerprint'), name='bank_entry_once'),
        ),
        migrations.AddConstraint(
            model_name='bankentry',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'matched'), _negated=True), ('order__isnull', False), _connector='OR'), name='bank_entry_matched_has_order'),
        ),
        migrations.AddConstraint(
            model_name='carrierfile',
            constraint=models.UniqueConstraint(fields=('carrier', 'kind', 'sha256'), name='carrier_file_once'),
        ),
        migrations.AddConstraint(
            model_name='carrierrow',
            constraint=models.UniqueConstraint(fields=('file', 'number'), name='carrier_row_once'),
        ),
        migrations.AddConstraint(
            model_name='carrierentry',
            constraint=models.UniqueConstraint(condition=models.Q(('kind__in', ['collected', 'remitted'])), fields=('parcel', 'kind'), name='carrier_entry_once'),
        ),
        migrations.AddConstraint(
            model_name='carrierentry',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount__gt', 0), ('kind', 'collected')), models.Q(('amount__lt', 0), ('kind__in', ['remitted', 'fee'])), models.Q(('kind', 'corrected'), models.Q(('amount', 0), _negated=True)), _connector='OR'), name='carrier_entry_sign_fits_kind'),
        ),
        migrations.AddConstraint(
            model_name='commissionrate',
            constraint=models.CheckConstraint(condition=models.Q(('rate__lte', 10000)), name='commission_at_most_all'),
        ),
        migrations.AddConstraint(
            model_name='commissionrate',
            constraint=models.CheckConstraint(condition=models.Q(('seller', None), ('seller_kind', ''), _connector='OR'), name='commission_one_scope'),
        ),
        migrations.AddConstraint(
            model_name='commissionrate',
            constraint=models.UniqueConstraint(condition=models.Q(('seller__isnull', False)), fields=('seller', 'valid_from'), name='commission_once_a_seller'),
        ),
        migrations.AddConstraint(
            model_name='commissionrate',
            constraint=models.UniqueConstraint(condition=models.Q(('seller', None)), fields=('seller_kind', 'valid_from'), name='commission_once_a_kind'),
        ),
        migrations.AddConstraint(
            model_name='deliveryrate',
            constraint=models.UniqueConstraint(condition=models.Q(('commune__isnull', False)), fields=('method', 'commune', 'up_to'), name='rate_once_a_commune'),
        ),
        migrations.AddConstraint(
            model_name='deliveryrate',
            constraint=models.UniqueConstraint(condition=models.Q(('province__isnull', False)), fields=('method', 'province', 'up_to'), name='rate_once_a_province'),
        ),
        migrations.AddConstraint(
            model_name='deliveryrate',
            constraint=models.UniqueConstraint(condition=models.Q(('commune', None), ('province', None)), fields=('method', 'up_to'), name='rate_once_a_country'),
        ),
        migrations.AddConstraint(
            model_name='deliveryrate',
            constraint=models.CheckConstraint(condition=models.Q(('commune', None), ('province', None), _connector='OR'), name='rate_one_zone'),
        ),
        migrations.AddConstraint(
            model_name='paymentattempt',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'open')), fields=('order',), name='attempt_one_open'),
        ),
        migrations.AddConstraint(
            model_name='paymentattempt',
            constraint=models.UniqueConstraint(condition=models.Q(('external_id', ''), _negated=True), fields=('external_id',), name='attempt_external_once'),
        ),
        migrations.AddConstraint(
            model_name='paymentattempt',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='attempt_amount_positive'),
        ),
        migrations.AddConstraint(
            model_name='paymentattempt',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('status', 'open')), models.Q(models.Q(('status', 'open'), _negated=True), ('ended_at__isnull', False)), _connector='OR'), name='attempt_ended_has_time'),
        ),
        migrations.AddConstraint(
            model_name='payoutbatch',
            constraint=models.CheckConstraint(condition=models.Q(('approved_by', None), models.Q(('approved_by', models.F('made_by')), _negated=True), _connector='OR'), name='payout_two_officers'),
        ),
        migrations.AddConstraint(
            model_name='payoutbatch',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['draft', 'dropped']), models.Q(('approved_at__isnull', False), ('approved_by__isnull', False)), _connector='OR'), name='payout_approved_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='payoutbatch',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'confirmed'), _negated=True), models.Q(('confirmed_at__isnull', False), ('confirmed_by__isnull', False)), _connector='OR'), name='payout_confirmed_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='payout',
            constraint=models.UniqueConstraint(fields=('batch', 'seller'), name='payout_once_a_seller'),
        ),
        migrations.AddConstraint(
            model_name='payout',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='payout_positive'),
        ),
        migrations.AddConstraint(
            model_name='pickuppoint',
            constraint=models.UniqueConstraint(fields=('unit', 'name'), name='pickup_point_once'),
        ),
        migrations.AddConstraint(
            model_name='deliverymethod',
            constraint=models.UniqueConstraint(condition=models.Q(('is_active', True)), fields=('seller', 'name'), name='method_name_once'),
        ),
        migrations.AddConstraint(
            model_name='deliverymethod',
            constraint=models.CheckConstraint(condition=models.Q(('days_min', None), ('days_max', None), ('days_max__gte', models.F('days_min')), _connector='OR'), name='method_days_in_order'),
        ),
        migrations.AddIndex(
            model_name='refund',
            index=models.Index(condition=models.Q(('status', 'done'), _negated=True), fields=['created_at', 'id'], name='refund_to_do'),
        ),
        migrations.AddConstraint(
            model_name='refund',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='refund_amount_positive'),
        ),
        migrations.AddConstraint(
            model_name='refund',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('done_at__isnull', False), ('status', 'done')), models.Q(models.Q(('status', 'done'), _negated=True), ('done_at', None)), _connector='OR'), name='refund_done_has_time'),
        ),
        migrations.AddConstraint(
            model_name='refund',
            constraint=models.UniqueConstraint(condition=models.Q(('external_id', ''), _negated=True), fields=('external_id',), name='refund_external_once'),
        ),
        migrations.AddIndex(
            model_name='returnrequest',
            index=models.Index(fields=['status', 'asked_at'], name='return_queue'),
        ),
        migrations.AddConstraint(
            model_name='returnrequest',
            constraint=models.UniqueConstraint(condition=models.Q(('status__in', ['asked', 'appealed', 'accepted'])), fields=('parcel',), name='return_one_open'),
        ),
        migrations.AddConstraint(
            model_name='returnrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'refused'), _negated=True), models.Q(('answer', ''), _negated=True), _connector='OR'), name='return_refusal_says_why'),
        ),
        migrations.AddConstraint(
            model_name='returnline',
            constraint=models.UniqueConstraint(fields=('request', 'line'), name='return_line_once'),
        ),
        migrations.AddConstraint(
            model_name='returnline',
            constraint=models.CheckConstraint(condition=models.Q(('quantity__gte', 1)), name='return_quantity_positive'),
        ),
        migrations.AddIndex(
            model_name='sellerentry',
            index=models.Index(fields=['seller', 'at', 'id'], name='seller_entry_in_order'),
        ),
        migrations.AddConstraint(
            model_name='sellerentry',
            constraint=models.CheckConstraint(condition=models.Q(('amount', 0), _negated=True), name='seller_entry_not_nothing'),
        ),
        migrations.AddConstraint(
            model_name='sellerentry',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount__gt', 0), ('kind', 'sale')), models.Q(('amount__lt', 0), ('kind__in', ['returned', 'paid_out'])), models.Q(('kind__in', ['sale', 'returned', 'paid_out']), _negated=True), _connector='OR'), name='seller_entry_sign_fits_kind'),
        ),
        migrations.AddConstraint(
            model_name='sellerentry',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'adjusted'), _negated=True), models.Q(('note', ''), _negated=True), _connector='OR'), name='seller_entry_adjustment_says_why'),
        ),
        migrations.AddConstraint(
            model_name='sellerterms',
            constraint=models.CheckConstraint(condition=models.Q(('vat_rate', None), ('vat_rate__lte', 10000), _connector='OR'), name='terms_vat_at_most_all'),
        ),
        migrations.AddConstraint(
            model_name='sellerterms',
            constraint=models.CheckConstraint(condition=models.Q(('return_days__lte', 365)), name='terms_return_days'),
        ),
        migrations.AddConstraint(
            model_name='cardtransfer',
            constraint=models.CheckConstraint(condition=models.Q(('amount__gt', 0)), name='card_transfer_positive'),
        ),
        migrations.AddConstraint(
            model_name='cardtransfer',
            constraint=models.CheckConstraint(condition=models.Q(('reversed__lte', models.F('amount'))), name='card_transfer_reversed_at_most_sent'),
        ),
        migrations.AddIndex(
            model_name='voucher',
            index=models.Index(fields=['seller', '-created_at', '-id'], name='voucher_of_seller'),
        ),
        migrations.AddConstraint(
            model_name='voucher',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount__gt', 0), ('kind__in', ['amount', 'gift'])), models.Q(('kind', 'percent'), ('percent__gte', 1), ('percent__lte', 100)), ('kind', 'delivery'), _connector='OR'), name='voucher_gives_something'),
        ),
        migrations.AddConstraint(
            model_name='voucher',
            constraint=models.CheckConstraint(condition=models.Q(('limit', None), ('used__lte', models.F('limit')), _connector='OR'), name='voucher_within_limit'),
        ),
        migrations.AddConstraint(
            model_name='voucher',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'gift'), _negated=True), ('spent__lte', models.F('amount')), _connector='OR'), name='voucher_gift_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='voucher',
            constraint=models.CheckConstraint(condition=models.Q(('starts_at', None), ('ends_at', None), ('ends_at__gt', models.F('starts_at')), _connector='OR'), name='voucher_dates_in_order'),
        ),
        migrations.AddConstraint(
            model_name='voucher',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'gift'), _negated=True), ('seller', None), _connector='OR'), name='voucher_gift_is_the_sites'),
        ),
        migrations.AddConstraint(
            model_name='redemption',
            constraint=models.UniqueConstraint(fields=('voucher', 'order'), name='redemption_once_an_order'),
        ),
        migrations.AddConstraint(
            model_name='redemption',
            constraint=models.UniqueConstraint(condition=models.Q(('is_live', True), ('is_once', True), ('user__isnull', False)), fields=('voucher', 'user'), name='redemption_once_a_user'),
        ),
        migrations.AddConstraint(
            model_name='redemption',
            constraint=models.UniqueConstraint(condition=models.Q(('is_live', True), ('is_once', True), models.Q(('person', ''), _negated=True)), fields=('voucher', 'person'), name='redemption_once_a_phone'),
        ),
    ]
