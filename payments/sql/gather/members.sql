select place, person_id, label, born_on, relationship
from gathered_member
order by place, person_id
