-- The login of the portal's own tasks: it finds the functions, and may call those that are granted to it. It reads no table.
grant usage on schema public, access to portal_jobs;
