extension BuiltInTemplates {
    static let englishOrders: [String: String] = [
        "order-head.en": #"""
        {{#draft}}
        **DRAFT**
        {{/draft}}
        # {{school}}{{^school}}____________________{{/school}}
        ## ORDER
        {{date}}{{^date}}____-__-__{{/date}}, № {{number}}{{^number}}______{{/number}}

        """#,
        "signature.en": #"""
        Director of {{school}} ____________________ {{director}}{{^director}}____________________{{/director}}

        """#,
        "introduction-order.en": #"""
        {{> order-head}}
        ## {{title}}{{^title}}On the introduction of the target model of mentoring{{/title}}
        On the basis of {{#basis}}«{{basis}}»{{/basis}}{{^basis}}the Ministry of Education's directive R-145 of 2019-12-25{{/basis}}, which approves the methodology (target model) of mentoring{{#target}}, and in order that not less than {{target}} of the students take part in forms of support and mentoring{{/target}},
        **I ORDER:**
        1. To introduce the target model of mentoring in {{school}} for the school year {{programme}}{{#startDate}} ({{startDate}} to {{endDate}}){{/startDate}}.
        2. To appoint as coordinator: {{coordinator}}{{^coordinator}}____________________{{/coordinator}}.
        3. To appoint as curators of the forms of mentoring:
        {{#forms}}
        - {{form}}: {{curator}}{{^curator}}____________________{{/curator}}
        {{/forms}}
        4. To approve:
        - 4.1. the roadmap for the school year {{programme}} (annex 1){{#roadmapNumber}}, № {{roadmapNumber}}{{/roadmapNumber}};
        - 4.2. the regulation on mentoring (annex 2){{#regulationNumber}}, № {{regulationNumber}}{{/regulationNumber}};
        - 4.3. the programme of the target model of mentoring (annex 3){{#targetModelNumber}}, № {{targetModelNumber}}{{/targetModelNumber}}.
        5. The director of the school supervises the execution of this order: {{director}}{{^director}}____________________{{/director}}.
        {{> signature}}

        """#,
        "appointment-order.en": #"""
        {{> order-head}}
        ## {{title}}{{^title}}On the appointment of the coordinator and the curators of the target model of mentoring{{/title}}
        In accordance with clause 4.3 of the regulation on mentoring in {{school}}{{#introductionNumber}} and in execution of order № {{introductionNumber}}{{#introductionDate}} of {{introductionDate}}{{/introductionDate}}{{/introductionNumber}},
        **I ORDER:**
        1. To appoint as coordinator of the target model of mentoring: {{coordinator}}{{^coordinator}}____________________{{/coordinator}}.
        2. To appoint as curators of the forms of mentoring:
        {{#forms}}
        - {{form}}: {{curator}}{{^curator}}____________________{{/curator}}
        {{/forms}}
        3. The coordinator organises the work with the two bases, of mentees and of mentors, the training of the mentors and the monitoring.
        4. The curators develop the programmes, form the pairs of their forms and lead the mentoring cycle.
        5. I supervise the execution of this order myself.
        {{> signature}}

        """#,
        "training-order.en": #"""
        {{> order-head}}
        ## {{title}}{{^title}}On the training of mentors, its programmes and schedules{{/title}}
        For the selection and training of mentors{{#introductionNumber}} and in execution of order № {{introductionNumber}}{{#introductionDate}} of {{introductionDate}}{{/introductionDate}}{{/introductionNumber}},
        **I ORDER:**
        1. To approve the plan and schedule of training for the school year {{programme}}:
        | № | Action | Term | Responsible | Result |
        |---|---|---|---|---|
        {{#trainingTasks}}
        | {{index}} | {{task}} | {{term}}{{^term}}—{{/term}} | {{responsible}}{{^responsible}}—{{/responsible}} | {{result}}{{^result}}—{{/result}} |
        {{/trainingTasks}}
        {{^trainingTasks}}
        The roadmap has no tasks of the stage of training.
        {{/trainingTasks}}
        2. The training is given by the curators of the forms:
        {{#forms}}
        - {{form}}: {{curator}}{{^curator}}____________________{{/curator}}
        {{/forms}}
        3. To be trained are the mentors of the base:
        {{#mentors}}
        {{index}}) {{mentor}}{{#mentorClass}}, class {{mentorClass}}{{/mentorClass}}{{#mentorForm}}, form {{mentorForm}}{{/mentorForm}}
        {{/mentors}}
        {{^mentors}}
        The base of mentors is empty.
        {{/mentors}}
        4. I supervise the execution of this order myself.
        {{> signature}}

        """#,
        "pair-order.en": #"""
        {{> order-head}}
        ## {{title}}{{^title}}On the approval of mentors and mentoring pairs and groups{{/title}}
        In accordance with clause 4.13 of the regulation on mentoring in {{school}}{{#introductionNumber}} and in execution of order № {{introductionNumber}}{{#introductionDate}} of {{introductionDate}}{{/introductionDate}}{{/introductionNumber}}, and on the basis of the voluntary agreement of mentors and mentees,
        **I ORDER:**
        1. To approve the mentors and the mentoring pairs (groups) of {{school}} for the school year {{programme}}:
        {{#forms}}
        {{#hasPairs}}
        **Form {{form}}**{{#curator}}, curator {{curator}}{{/curator}}
        {{#groups}}
        Group «{{group}}»; mentor: {{mentor}}{{#mentorClass}}, class {{mentorClass}}{{/mentorClass}}{{#mentorPosition}}, {{mentorPosition}}{{/mentorPosition}}; mentees:
        {{#members}}
        {{index}}) {{mentee}}{{#menteeClass}}, class {{menteeClass}}{{/menteeClass}}{{#menteePosition}}, {{menteePosition}}{{/menteePosition}}{{#variant}}; variant «{{variant}}»{{/variant}}
        {{/members}}
        {{/groups}}
        {{#hasGroups}}
        {{#hasSingles}}
        Pairs:
        {{/hasSingles}}
        {{/hasGroups}}
        {{#singles}}
        {{index}}) mentor: {{mentor}}{{#mentorClass}}, class {{mentorClass}}{{/mentorClass}}{{#mentorPosition}}, {{mentorPosition}}{{/mentorPosition}}; mentee: {{mentee}}{{#menteeClass}}, class {{menteeClass}}{{/menteeClass}}{{#menteePosition}}, {{menteePosition}}{{/menteePosition}}{{#variant}}; variant «{{variant}}»{{/variant}}
        {{/singles}}
        {{/hasPairs}}
        {{/forms}}
        2. Pairs approved: {{pairCount}}{{#groupCount}}, of them in groups: {{groupedCount}}; groups: {{groupCount}}{{/groupCount}}.
        3. The curators of the forms organise the meetings: introduction, trial, planning, regular and final (regulation, 5.3).
        4. I supervise the execution of this order myself.
        {{> signature}}

        """#,
        "amendment.en": #"""
        {{> order-head}}
        ## {{title}}{{^title}}On changes to order № {{amendedNumber}}{{#amendedDate}} of {{amendedDate}}{{/amendedDate}}, which approved mentors and mentoring pairs{{/title}}
        In accordance with clauses 4.9 and 4.13 of the regulation on mentoring in {{school}},
        **I ORDER:**
        To change order № {{amendedNumber}}{{#amendedDate}} of {{amendedDate}}{{/amendedDate}} as follows:
        {{#hasDissolved}}
        {{#dissolvedGroups}}
        **{{#groupGoesOn}}The following leave the group{{/groupGoesOn}}{{^groupGoesOn}}The following group has ended:{{/groupGoesOn}} «{{group}}»**; mentor: {{mentor}}{{#mentorClass}}, class {{mentorClass}}{{/mentorClass}}; mentees:
        {{#members}}
        {{index}}) {{mentee}}{{#menteeClass}}, class {{menteeClass}}{{/menteeClass}}{{#ended}}; on {{ended}}{{/ended}}{{#reason}}; reason: {{reason}}{{/reason}}{{^reason}}; no reason is recorded{{/reason}}
        {{/members}}
        {{/dissolvedGroups}}
        {{#hasDissolvedSingles}}
        **The following pairs have ended:**
        {{#dissolvedSingles}}
        {{index}}) mentor: {{mentor}}{{#mentorClass}}, class {{mentorClass}}{{/mentorClass}}; mentee: {{mentee}}{{#menteeClass}}, class {{menteeClass}}{{/menteeClass}}{{#ended}}; on {{ended}}{{/ended}}{{#reason}}; reason: {{reason}}{{/reason}}{{^reason}}; no reason is recorded{{/reason}}
        {{/dissolvedSingles}}
        {{/hasDissolvedSingles}}
        {{/hasDissolved}}
        {{#hasNew}}
        {{#newGroups}}
        **{{#groupGoesOn}}The following join the group{{/groupGoesOn}}{{^groupGoesOn}}The following group is approved:{{/groupGoesOn}} «{{group}}»**; form {{pairForm}}; mentor: {{mentor}}{{#mentorClass}}, class {{mentorClass}}{{/mentorClass}}; mentees:
        {{#members}}
        {{index}}) {{mentee}}{{#menteeClass}}, class {{menteeClass}}{{/menteeClass}}{{#variant}}; variant «{{variant}}»{{/variant}}
        {{/members}}
        {{/newGroups}}
        {{#hasNewSingles}}
        **The following pairs are approved:**
        {{#newSingles}}
        {{index}}) form {{pairForm}}; mentor: {{mentor}}{{#mentorClass}}, class {{mentorClass}}{{/mentorClass}}; mentee: {{mentee}}{{#menteeClass}}, class {{menteeClass}}{{/menteeClass}}{{#variant}}; variant «{{variant}}»{{/variant}}
        {{/newSingles}}
        {{/hasNewSingles}}
        {{/hasNew}}
        In all else order № {{amendedNumber}} stays in force.
        I supervise the execution of this order myself.
        {{> signature}}

        """#,
        "closing-order.en": #"""
        {{> order-head}}
        ## {{title}}{{^title}}On the final event of the target model of mentoring{{/title}}
        In order to sum up the mentoring programme of the school year {{programme}} in public and to make its practices known,
        **I ORDER:**
        1. To hold the final event of the target model of mentoring in {{school}}:
        {{#closingTasks}}
        {{index}}) {{task}}{{#term}}; term: {{term}}{{/term}}{{#responsible}}; responsible: {{responsible}}{{/responsible}}
        {{/closingTasks}}
        {{^closingTasks}}
        The roadmap has no tasks of the closing stage.
        {{/closingTasks}}
        2. To sum up the work of each pair: approved {{approvedCount}}, completed {{completedCount}}, dissolved {{dissolvedCount}}, meetings held {{meetingCount}}.
        3. To honour the mentors:
        {{#awards}}
        {{index}}) {{awardee}}: «{{award}}»{{#awardKind}}, {{awardKind}}{{/awardKind}}{{#awardLevel}}, level: {{awardLevel}}{{/awardLevel}}{{#awardDate}}, {{awardDate}}{{/awardDate}}
        {{/awards}}
        {{^awards}}
        No awards are recorded.
        {{/awards}}
        4. To add to the base of best practices:
        {{#practices}}
        {{index}}) «{{practice}}»{{#practiceAuthor}}, by {{practiceAuthor}}{{/practiceAuthor}}{{#practiceForm}}, form {{practiceForm}}{{/practiceForm}}{{#practiceFile}}, {{practiceFile}}{{/practiceFile}}
        {{/practices}}
        {{^practices}}
        No practices are recorded.
        {{/practices}}
        5. The coordinator ({{coordinator}}{{^coordinator}}____________________{{/coordinator}}) publishes the results in the column «Our mentors» of the school's site.
        6. I supervise the execution of this order myself.
        {{> signature}}

        """#,
    ]
}
