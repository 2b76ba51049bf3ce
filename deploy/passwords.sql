-- Run once by the database container, after roles.sql: the passwords of the three logins.
\getenv owner_password TF_OWNER_PASSWORD
\getenv web_password TF_WEB_PASSWORD
\getenv worker_password TF_WORKER_PASSWORD
alter role tf_owner password :'owner_password';
alter role tf_web password :'web_password';
alter role tf_worker password :'worker_password';
