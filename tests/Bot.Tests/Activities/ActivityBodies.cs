using System.Text.Json.Nodes;

namespace CrmBot.Bot.Tests.Activities;

/// <summary>Activities as Teams writes them; a test changes only what it is about.</summary>
public static class ActivityBodies
{
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    public const string BotId = "28:22222222-2222-2222-2222-222222222222";

    public static string Message(Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "f:1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "29:rep", ["name"] = "Rui", ["aadObjectId"] = "00000000-0000-0000-0000-00000000b001" },
            ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "CrmBot" },
            ["conversation"] = new JsonObject { ["id"] = "a:chat", ["tenantId"] = Tenant, ["conversationType"] = "personal" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["locale"] = "zh-CN",
            ["text"] = "我的任务",
        };
        change?.Invoke(activity);
        return activity.ToJsonString();
    }

    public static string Invoke(string name = "adaptiveCard/action") => Message(activity =>
    {
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "task.start-call" } };
        activity.Remove("text");
    });
}
