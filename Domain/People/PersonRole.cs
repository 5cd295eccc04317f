namespace CrmBot.Domain.People;

/// <summary>What a person may see (SEC-2): a rep own customers, supervisor and manager the team's, a director all.</summary>
public enum PersonRole
{
    Rep,
    Supervisor,
    Manager,
    Director,
}
