-- What counts as one place: an IPv4 address, a /64 of IPv6. One IPv4 address written as IPv6 is that address.
create function access.network_of(address inet) returns inet language sql immutable
  return case when family(address) = 4 then host(address)::inet
    when address << '::ffff:0:0/96' then substring(host(address) from '[0-9.]+$')::inet
    else network(set_masklen(address, 64))::inet end;
