extension BuiltInTemplates {
    static let englishLetters: [String: String] = [
        "parent-letter.en": #"""
        # Letter of thanks
        ## {{school}}
        Dear parents{{#guardian}} ({{guardian}}){{/guardian}},
        The school thanks you for raising a student who does not stand aside.
        Mentor: {{person}}{{#personClass}}, class {{personClass}}{{/personClass}}.
        {{#programme}}
        In the mentoring programme of the school year {{programme}} your child has helped others. Pairs: {{pairCount}}, meetings: {{meetingCount}}.
        {{/programme}}
        {{#awards}}
        - Award: «{{award}}»{{#awardLevel}}, level: {{awardLevel}}{{/awardLevel}}{{#awardDate}}, {{awardDate}}{{/awardDate}}
        {{/awards}}
        We wish you and your child health, success and further good deeds.
        {{> signature}}

        """#,
        "enterprise-letter.en": #"""
        # Letter of thanks
        To the head of: {{workplace}}
        {{school}} thanks your organisation and in person the mentor {{person}}{{#personPosition}}, {{personPosition}}{{/personPosition}}.
        {{#programme}}
        In the mentoring programme of the school year {{programme}} the mentor has shared experience with students and teachers of the school. Pairs: {{pairCount}}, meetings: {{meetingCount}}.
        {{/programme}}
        {{#awards}}
        - Award: «{{award}}»{{#awardLevel}}, level: {{awardLevel}}{{/awardLevel}}{{#awardDate}}, {{awardDate}}{{/awardDate}}
        {{/awards}}
        We hope to work with you further.
        {{> signature}}

        """#,
        "certificate.en": #"""
        ## {{school}}
        # CERTIFICATE
        is awarded to
        ## {{person}}
        {{#personClass}}
        class {{personClass}}
        {{/personClass}}
        **«{{award}}»**{{#awardLevel}}, level: {{awardLevel}}{{/awardLevel}}
        for the work in the mentoring programme{{#programme}} of the school year {{programme}}{{/programme}}
        {{#awardDocumentNumber}}
        Order № {{awardDocumentNumber}}{{#awardDocumentDate}} of {{awardDocumentDate}}{{/awardDocumentDate}}
        {{/awardDocumentNumber}}
        {{awardDate}}{{^awardDate}}____-__-__{{/awardDate}}
        {{> signature}}

        """#,
        "mentor-report.en": #"""
        # Mentor's report
        ## {{school}}, school year {{programme}}
        Mentor: {{person}}{{#personClass}}, class {{personClass}}{{/personClass}}{{#personPosition}}, {{personPosition}}{{/personPosition}}
        {{#pairs}}
        ### {{index}}. Mentee: {{mentee}}{{#menteeClass}}, class {{menteeClass}}{{/menteeClass}}
        Form {{pairForm}}{{#variant}}, variant «{{variant}}»{{/variant}}; state: {{state}}{{#planned}}; regular meetings planned: {{planned}}{{/planned}}; meetings held: {{meetings}}{{#minutes}}, minutes: {{minutes}}{{/minutes}}
        {{#plan}}
        Mentoring plan{{#planMade}} of {{planMade}}{{/planMade}}: {{plan}}
        {{/plan}}
        {{#meetingKinds}}
        - {{meetingKind}}: {{meetingKindCount}}
        {{/meetingKinds}}
        {{#hasMeasurements}}
        | Characteristic | Entry | Interim | Exit |
        |---|---|---|---|
        {{#measurements}}
        | {{scale}} | {{entry}}{{^entry}}—{{/entry}} | {{interim}}{{^interim}}—{{/interim}} | {{exit}}{{^exit}}—{{/exit}} |
        {{/measurements}}
        {{/hasMeasurements}}
        {{/pairs}}
        {{^pairs}}
        There are no approved pairs.
        {{/pairs}}
        **Conclusions:** _________________________________________________________
        **Proposals:** ___________________________________________________________
        Date ____________ Mentor's signature ____________

        """#,
        "mentor-checklist.en": #"""
        # Mentor's checklist
        ## {{school}}{{#programme}}, school year {{programme}}{{/programme}}
        {{#person}}
        Mentor: {{person}}{{#personClass}}, class {{personClass}}{{/personClass}}
        {{/person}}
        Duties of the mentor (regulation, section 7):
        - ☐ Know the requirements of the law, of the authorities and of the charter of {{school}} that define rights and duties
        - ☐ Work out the mentoring plan together with the mentee
        - ☐ Help the mentee to see own strengths and weaknesses and to find directions of growth
        - ☐ Build the relation on trust, mutual enrichment and open dialogue
        - ☐ Aim at near goals within the mentee's reach, and discuss the long view and the future
        - ☐ Offer help in reaching the mentee's goals and wishes, and point out risks and contradictions
        - ☐ Do not impose an opinion; encourage the mentee's own view
        - ☐ Give personal and psychological support; motivate, push on and encourage
        - ☐ Develop good qualities by example, correct behaviour in the school, draw into the life of the community, widen the general and professional outlook
        - ☐ Sum up the programme in a report on the work done, with proposals and conclusions
        Rights of the mentor (regulation, section 8):
        - Submit proposals on the improvement of mentoring to the school's administration
        - Defend professional honour and dignity
        - See complaints and other papers that judge the mentor's work, and explain
        - Be trained by federal programmes and programmes of the school of mentors
        - Receive psychological support
        - Take part in contests of mentors of the school, the region and the country

        """#,
    ]
}
