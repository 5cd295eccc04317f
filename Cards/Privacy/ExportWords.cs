using CrmBot.Cards.Calls;
using CrmBot.Cards.Issues;
using CrmBot.Cards.Tasks;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Privacy;

/// <summary>The codes in an exported workbook as people read them (<see cref="ExportedContact.WriteWorkbook"/>).</summary>
public static class ExportWords
{
    /// <param name="code">An enum of the domain, or an <see cref="AccessAction"/>.</param>
    public static string Of(object code, Language language) => code switch
    {
        AccessAction action => PrivacyWords.Action(action.Code, language),
        ExportedField field => Field(field, language),
        ExportedStanding standing => Standing(standing, language),
        MentionPlace place => Place(place, language),
        DataPurpose.CustomerCare => language.Say("客户维护", "customer care"),
        DataSource.Archive => language.Say("客户档案", "customer archive"),
        DataSource.Correction => language.Say("更正", "correction"),
        RevealReason reason => PrivacyWords.Reason(reason, language),
        ContactChannel channel => Words.Channel(channel, language),
        DecisionRole role => CallBriefView.Role(role, language),
        Mood mood => Words.Mood(mood, language),
        TouchOutcome outcome => TaskWords.Outcome(outcome, language),
        TaskKind kind => TaskWords.Kind(kind, language),
        CrmTaskState state => State(state, language),
        CallState.Saved => language.Say("已保存", "saved"),
        CallState.Dropped => language.Say("已放弃", "dropped"),
        CallState => language.Say("进行中", "going on"),
        IssueKind kind => IssueWords.Kind(kind, language),
        IssueState state => IssueWords.State(state, language),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code.GetType().Name, "A code without words."),
    };

    private static string Field(ExportedField field, Language language) => field switch
    {
        ExportedField.Name => language.Say("姓名", "name"),
        ExportedField.EnglishName => language.Say("英文名", "English name"),
        ExportedField.Honorific => language.Say("称呼", "title"),
        ExportedField.EnglishHonorific => language.Say("英文称呼", "English title"),
        ExportedField.Position => language.Say("职位", "position"),
        ExportedField.DecisionRole => language.Say("在决策中", "part in decisions"),
        ExportedField.Phone => language.Say("电话", "phone"),
        ExportedField.Email => language.Say("邮件地址", "e-mail"),
        ExportedField.Im => language.Say("微信", "WeChat"),
        ExportedField.IsVerified => language.Say("联系方式已核实", "ways to reach them checked"),
        ExportedField.PreferredChannel => language.Say("首选方式", "prefers"),
        ExportedField.CharacterNotes => language.Say("特点", "notes"),
        _ => language.Say("主要联系人", "main contact"),
    };

    private static string Standing(ExportedStanding standing, Language language) => standing switch
    {
        ExportedStanding.DoNotContact => language.Say("勿扰", "left alone"),
        ExportedStanding.Restricted => language.Say("限制处理", "restricted"),
        _ => language.Say("法律保留", "legal hold"),
    };

    private static string Place(MentionPlace place, Language language) => place switch
    {
        MentionPlace.Archive => language.Say("客户档案", "customer archive"),
        MentionPlace.Interaction => language.Say("联系记录", "logged contact"),
        MentionPlace.Task => language.Say("任务", "task"),
        MentionPlace.Call => language.Say("通话", "guided call"),
        MentionPlace.Issue => language.Say("问题", "issue"),
        MentionPlace.Need => language.Say("需求", "need"),
        MentionPlace.GradeHistory => language.Say("级别变动", "grade history"),
        MentionPlace.Message => language.Say("同事留言", "colleague's message"),
        _ => language.Say("其他联系人的备注", "notes on another contact"),
    };

    private static string State(CrmTaskState state, Language language) => state switch
    {
        CrmTaskState.Open => language.Say("待办", "open"),
        CrmTaskState.InProgress => language.Say("进行中", "going on"),
        CrmTaskState.Done => language.Say("已完成", "done"),
        CrmTaskState.Skipped => language.Say("已跳过", "skipped"),
        _ => language.Say("已取消", "called off"),
    };
}
