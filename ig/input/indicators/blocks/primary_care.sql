-- Organisations of primary care.
select organization_key
from v_organization
where kind in ('township', 'community-centre', 'village-clinic') or ws218 like 'B%' or ws218 like 'C%'
