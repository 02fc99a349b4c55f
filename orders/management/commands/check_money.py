from django.core.management.base import BaseCommand, CommandError

from orders.audit import money_problems
from orders.models import Order, Parcel


class Command(BaseCommand):
    help = "Prove that every order's and parcel's figures agree with its events. Changes nothing."

    def handle(self, **options: object) -> None:
        problems = money_problems()
        if problems:
            raise CommandError("\n".join([f"{len(problems)} wrong:", *problems]))
        orders, parcels = Order.objects.count(), Parcel.objects.count()
        self.stdout.write(f"{orders} orders, {parcels} parcels: all figures agree.")
