namespace CrmBot.Bot.Playground;

/// <summary>What a newcomer reads in the console: where to click, and what to try first.</summary>
public static class StartBanner
{
    public static void Show(Uri bot, Uri rep, Uri manager) => Console.WriteLine(Text(bot, rep, manager));

    public static void SayNodeIsMissing(Uri bot) => Console.WriteLine(
        $"CrmBot listens on {Plain(bot)}. For a chat window install Node.js 20 or newer (npx was not found) / 未找到 npx，请安装 Node.js 20+");

    public static string Text(Uri bot, Uri rep, Uri manager) => $"""

          CrmBot is ready / 已就绪，请在浏览器中打开：
            Rep 陈洁:      {Plain(rep)}   press “1 Start call”, or write: help
            Manager 赵敏:  {Plain(manager)}   write: weekly
          Write 中文 or English to change the language / 输入“中文”切换为中文
          Bot: {Plain(bot)}/api/messages, health: {Plain(bot)}/health/ready. Stop with Ctrl+C / 按 Ctrl+C 结束

        """;

    private static string Plain(Uri address) => address.AbsoluteUri.TrimEnd('/');
}
