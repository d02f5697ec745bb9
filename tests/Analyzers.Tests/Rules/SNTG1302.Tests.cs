namespace SentryGen.Tests.Rules;

public class SNTG1302Tests() : RuleSpecification("SNTG1302")
{
    [Theory]
    [InlineData("Task.Run(Work).ContinueWith(_ {|SNTG1302:=>|} Work());")]
    [InlineData("Task.Run(Work).ContinueWith(task {|SNTG1302:=>|} { if (task.IsFaulted) Console.WriteLine(\"failed\"); });")]
    [InlineData("Task.Run(Work).ContinueWith(task {|SNTG1302:=>|} { if (task.IsCompletedSuccessfully) Work(); });")]
    public Task Reports_a_continuation_that_does_not_look(string code) => ReportsAsMarked(code);

    [Theory]
    [InlineData("Task.Run(Work).ContinueWith(_ => Work(), TaskContinuationOptions.OnlyOnRanToCompletion);")]
    [InlineData("Task.Run(Work).ContinueWith(_ => Work(), TaskContinuationOptions.NotOnFaulted);")]
    [InlineData("var all = Task.Run(Work); all.ContinueWith(_ => Work()); all.Wait();")]
    public Task Ignores_when_somebody_else_may_look(string code) => Ignores(code);
}
