using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using System.Threading;
using AWS.Lambda.Powertools.BatchProcessing;

await BatchRun.Of("1", new Orders(new Callback()));

internal sealed class Orders(Callback callback) : IRecordHandler<string>
{
    public async Task<RecordHandlerResult> HandleAsync(string record, CancellationToken cancellationToken)
    {
        await Task.Yield();
        callback.Run();
        return RecordHandlerResult.None;
    }
}
