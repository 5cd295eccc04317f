namespace CrmBot.Bot.Activities;

/// <summary>Which rule refused an activity; for the log, as the caller learns only the status.</summary>
public enum AdmissionFault
{
    Channel,
    Endorsement,
    ServiceUrlClaim,
    Tenant,
    ServiceHost,
}
