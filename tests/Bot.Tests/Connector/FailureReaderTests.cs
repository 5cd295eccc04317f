using System.Text;
using CrmBot.Bot.Connector;
using Xunit;

namespace CrmBot.Bot.Tests.Connector;

public sealed class FailureReaderTests
{
    [Theory]
    [InlineData(400, """{"error":{"code":"BadSyntax","message":"x"}}""", FailureKind.BadRequest)]
    [InlineData(401, """{"error":{"code":"BotNotRegistered"}}""", FailureKind.Unauthorized)]
    [InlineData(403, """{"error":{"code":"BotDisabledByAdmin"}}""", FailureKind.DisabledByAdmin)]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"The bot is not part of the conversation roster."}}""", FailureKind.NotInstalled)]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser"}}""", FailureKind.Blocked)]
    [InlineData(403, """{"error":{"code":"MessageWritesBlocked"}}""", FailureKind.Blocked)]
    [InlineData(403, """{"errorCode":209,"message":"{\r\n \"subCode\": \"MessageWritesBlocked\",\r\n \"details\": \"Thread is read only\"}"}""", FailureKind.Blocked)]
    [InlineData(403, """{"errorCode":209,"message":"{ \"subCode\": \"BotNotInConversationRoster\" }"}""", FailureKind.NotInstalled)]
    [InlineData(403, """{"errorCode":209,"message":"{ not json"}""", FailureKind.Blocked)]
    [InlineData(403, """{"error":{"code":"Forbidden","message":"{\"errorCode\":209}"}}""", FailureKind.Blocked)]
    [InlineData(403, """{"error":{"code":"InvalidBotApiHost"}}""", FailureKind.WrongHost)]
    [InlineData(403, """{"error":{"code":"NotEnoughPermissions"}}""", FailureKind.Forbidden)]
    [InlineData(403, """{"errorCode":"209","error":"no","message":7}""", FailureKind.Forbidden)]
    [InlineData(403, "<html>proxy</html>", FailureKind.Forbidden)]
    [InlineData(403, "", FailureKind.Forbidden)]
    [InlineData(404, """{"error":{"code":"ConversationNotFound"}}""", FailureKind.ConversationGone)]
    [InlineData(404, """{"error":{"code":"ActivityNotFoundInConversation"}}""", FailureKind.ActivityGone)]
    [InlineData(404, """{"error":{"code":"MemberNotFoundInConversation"}}""", FailureKind.MemberGone)]
    [InlineData(404, "", FailureKind.ConversationGone)]
    [InlineData(405, "", FailureKind.NotSupported)]
    [InlineData(412, """{"error":{"code":"PreconditionFailed"}}""", FailureKind.Unavailable)]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig"}}""", FailureKind.TooBig)]
    [InlineData(418, "", FailureKind.BadRequest)]
    [InlineData(429, "", FailureKind.Throttled)]
    [InlineData(500, """{"error":{"code":"ServiceError"}}""", FailureKind.ServerError)]
    [InlineData(501, """{"error":{"code":"DeleteActivityAPINotImplemented"}}""", FailureKind.NotSupported)]
    [InlineData(502, "", FailureKind.Unavailable)]
    [InlineData(503, "[]", FailureKind.Unavailable)]
    [InlineData(504, "null", FailureKind.Unavailable)]
    [InlineData(302, "", FailureKind.BadRequest)]
    public void Status_and_code_name_the_failure(int status, string body, FailureKind kind) =>
        Assert.Equal(kind, FailureReader.Read(status, Encoding.UTF8.GetBytes(body)));
}
