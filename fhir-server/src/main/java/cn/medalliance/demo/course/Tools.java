package cn.medalliance.demo.course;

import cn.medalliance.demo.county.County;
import cn.medalliance.demo.referral.Storyteller;

/** What every history is made with; shared by all of them. */
record Tools(County county, ControlRule rule, Formulary formulary, Storyteller storyteller) {}
