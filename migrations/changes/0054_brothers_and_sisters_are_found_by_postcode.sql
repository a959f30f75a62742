-- A child's page looks for brothers and sisters: children of the same school at the same postcode. Without this it read the whole school.
create index pupil_siblings on pupil (school_id, postcode) where left_on is null;
