namespace CrmBot.EndToEnd.Tests.Harness;

public enum Screen
{
    Desktop,
    Phone,
}
