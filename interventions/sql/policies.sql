-- The work with a family is seen by those who see the family.
call app.protect_by_family('interventions_assessment', 'family_id');
call app.protect_by_family('interventions_assessedmember', 'family_id');
call app.protect_by_family('interventions_actionplan', 'family_id');
call app.protect_by_family('interventions_objective', 'family_id');
call app.protect_by_family('interventions_planaction', 'family_id');
call app.protect_by_family('interventions_note', 'family_id');
call app.protect_by_family('interventions_planreview', 'family_id');
call app.protect_by_family('interventions_signoff', 'family_id');

-- Links to members and actions carry no words of their own; they follow the people and the notes.
create procedure app.protect_link(tbl text, parent text, parent_column text) language plpgsql as $$
begin
  call app.protect(tbl, format('%I in (select id from public.%I)', parent_column, parent));
end $$;
call app.protect_link('interventions_objective_members', 'interventions_objective', 'objective_id');
call app.protect_link('interventions_note_members', 'interventions_note', 'note_id');
call app.protect_link('interventions_note_actions', 'interventions_note', 'note_id');
