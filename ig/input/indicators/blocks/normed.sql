-- Programmes with follow-ups by a norm.
select * from managed where programme in ('htn', 't2dm', 'copd')
