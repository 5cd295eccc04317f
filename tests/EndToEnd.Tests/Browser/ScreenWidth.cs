namespace CrmBot.EndToEnd.Tests.Browser;

public enum ScreenWidth
{
    Phone = 390,
    Desktop = 1280,
}
