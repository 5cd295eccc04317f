namespace CrmBot.Bot.Playground;

/// <summary>
/// One chat window. Each has an own Playground, because a Playground shows the personal chat of its current user alone.
/// </summary>
public sealed record PlaygroundSeat(PlaygroundPerson Person, string Word)
{
    public static readonly PlaygroundSeat Rep = new(PlaygroundPerson.Chen, "rep");
    public static readonly PlaygroundSeat Manager = new(PlaygroundPerson.Zhao, "manager");

    /// <summary>Told apart per seat: the bot keeps one conversation reference per id.</summary>
    public string PersonalChatId => $"a:crm-{Word}-personal";

    /// <summary>The Playground's file. It wants every key, exactly five users, and the current user not among them.</summary>
    public string Describe() => $$"""
        version: "0.1.1"
        tenantId: 11111111-1111-1111-1111-111111111111
        bot: {id: "28:22222222-2222-2222-2222-222222222222", name: CrmBot}
        currentUser: {{Describe(Person)}}
        users:
        {{string.Join('\n', PlaygroundPerson.All.Where(person => person != Person).Select(person => "- " + Describe(person)))}}
        personalChat: {id: "{{PersonalChatId}}"}
        groupChat: {id: "19:crm-{{Word}}-group@thread.v2", name: "Sales group"}
        team:
          id: "19:crm-{{Word}}-team@thread.tacv2"
          name: "Sales team"
          aadGroupId: 00000000-0000-0000-0000-00000000d001
          channels: [{id: "19:crm-{{Word}}-news@thread.tacv2", name: News}]

        """;

    private static string Describe(PlaygroundPerson person) =>
        $$"""{id: "{{person.Id}}", name: "{{person.Name}}", userPrincipleName: "{{person.Email}}", aadObjectId: {{person.ObjectId}}, """
        + $$"""givenName: "{{person.GivenName}}", surname: "{{person.Surname}}", email: "{{person.Email}}"}""";
}
