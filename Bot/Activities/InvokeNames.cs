namespace CrmBot.Bot.Activities;

/// <summary>Names under which Teams asks for an answer in the same call.</summary>
public static class InvokeNames
{
    public const string CardAction = "adaptiveCard/action";
    public const string CardSearch = "application/search";
    public const string TaskFetch = "task/fetch";
    public const string TaskSubmit = "task/submit";
    public const string ComposeQuery = "composeExtension/query";
    public const string ComposeFetchTask = "composeExtension/fetchTask";
    public const string FileConsent = "fileConsent/invoke";
    public const string ComposeSubmit = "composeExtension/submitAction";
}
