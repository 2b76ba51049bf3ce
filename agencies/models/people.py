"""The people who sign in: their roles, and the posts that hold families."""

from decimal import Decimal

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower

from agencies.choices import PostKind, Role
from agencies.models.agencies import Agency
from agencies.models.authorities import LocalAuthority
from core.constraints import in_order
from core.refs import new_ref


class UserManager(BaseUserManager):
    def create_user(self, email, password=None, **fields):
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in. What they may do comes from their memberships, never from flags."""

    ref = models.CharField(max_length=12, unique=True, default=new_ref, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    phone = models.CharField(max_length=30, blank=True)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]
    objects = UserManager()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_any_case")]
        ordering = ["name"]

    def __str__(self):
        return self.name

    def get_full_name(self):
        return self.name


class Membership(models.Model):
    """A person's role for an authority, through an agency, from one day to (before) another."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    authority = models.ForeignKey(
        LocalAuthority, on_delete=models.PROTECT, related_name="memberships"
    )
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "authority", "agency", "role", "starts_on"],
                name="membership_once_a_day",
            ),
            in_order(
                "starts_on",
                "ends_on",
                name="membership_ends_after_it_starts",
                message="A membership cannot end before it starts.",
            ),
        ]
        indexes = [models.Index(fields=["user", "authority"], name="membership_by_user")]

    def __str__(self):
        return f"{self.user}, {self.get_role_display()} at {self.agency}"


class WorkerPost(models.Model):
    """A post that leads families: connector, family intervention worker or family worker.

    The host agency manages the person; the co-ordinator manages the casework. Capacity is the
    norm of the kind times FTE unless one is set (agencies.capacity).
    """

    authority = models.ForeignKey(LocalAuthority, on_delete=models.PROTECT, related_name="posts")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="posts")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="posts")
    line_manager = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="managed_posts"
    )
    kind = models.CharField(max_length=20, choices=PostKind)
    fte = models.DecimalField(max_digits=3, decimal_places=2, default=Decimal("1.00"))
    capacity_set = models.PositiveSmallIntegerField(null=True, blank=True)
    funding_pence = models.PositiveIntegerField(default=0, help_text="paid to the agency a year")
    funded_until = models.DateField(null=True, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(fte__gt=0, fte__lte=1),
                name="post_fte_up_to_one",
                violation_error_message="FTE must be more than 0 and at most 1.",
            ),
            in_order(
                "starts_on",
                "ends_on",
                name="post_ends_after_it_starts",
                message="A post cannot end before it starts.",
            ),
        ]

    def __str__(self):
        return f"{self.user}, {self.get_kind_display()} at {self.agency}"
