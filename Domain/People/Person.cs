namespace CrmBot.Domain.People;

/// <summary>Somebody who works with the bot. Identity is tenant + Entra object id, never a name or a mail address.</summary>
public sealed class Person : IVersioned
{
    /// <summary>Working time of somebody who came by installing the bot, until an import says otherwise.</summary>
    public const string DefaultHours = "Mon-Fri 09:00-12:00,13:30-18:00";

    public const string DefaultZone = "Asia/Shanghai";

    /// <summary>Stands for a name until an activity brings one (installs carry none).</summary>
    public const string Unnamed = "?";

    private Person() { }

    public Person(PersonId id, string tenantId, string aadObjectId, string name, PersonRole role)
    {
        Id = id;
        TenantId = tenantId;
        AadObjectId = aadObjectId;
        Name = name;
        Role = role;
    }

    public PersonId Id { get; private set; }
    public string TenantId { get; private set; } = "";
    public string AadObjectId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? EnglishName { get; private set; }
    public PersonRole Role { get; private set; }
    public TeamId? TeamId { get; private set; }
    public PersonId? ManagerId { get; private set; }

    /// <summary>Null until chosen: then the locale of the chat is the first guess.</summary>
    public Language? Language { get; private set; }

    public string Zone { get; private set; } = DefaultZone;

    /// <summary>Text form of WorkingHours, as in the import's column.</summary>
    public string Hours { get; private set; } = DefaultHours;

    public string? ServiceUrl { get; private set; }
    public string? ConversationId { get; private set; }
    public string? ChatUserId { get; private set; }
    public string? BotId { get; private set; }
    public string? BotName { get; private set; }
    public ReachState Reach { get; private set; }
    public DateTime? WelcomedUtc { get; private set; }
    public int Version { get; private set; }

    public ChatAddress? Address => ConversationId is null || ServiceUrl is null
        ? null
        : new ChatAddress(ServiceUrl, ConversationId, ChatUserId ?? "", BotId ?? "", BotName ?? "");

    public string NameIn(Language language) => language == Domain.Language.English ? EnglishName ?? Name : Name;

    public void Describe(string name, string? englishName, PersonRole role, string zone, string hours)
    {
        Name = name;
        EnglishName = englishName;
        Role = role;
        Zone = zone;
        Hours = hours;
    }

    public void Join(TeamId? team, PersonId? manager) => (TeamId, ManagerId) = (team, manager);

    public void Speak(Language language) => Language = language;

    /// <summary>True when something changed and must be stored.</summary>
    public bool MeetAt(ChatAddress address)
    {
        if (Reach == ReachState.Reachable && Address == address)
            return false;
        (ServiceUrl, ConversationId, ChatUserId, BotId, BotName) =
            (address.ServiceUrl, address.ConversationId, address.UserId, address.BotId, address.BotName);
        Reach = ReachState.Reachable;
        return true;
    }

    public void Call(string name) => Name = name;

    public void LoseSight() => Reach = ReachState.Unreachable;

    public void Welcome(DateTime nowUtc) => WelcomedUtc = nowUtc;

    public void NextVersion() => Version++;
}
