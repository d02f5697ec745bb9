using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using GraphQL;
using GraphQL.Types;
using Sentry;

await new DocumentExecuter().ExecuteAsync(options =>
{
    options.Schema = new Schema { Query = new Orders(new Callback()) };
    options.Query = "{ count }";
    options.UnhandledExceptionDelegate = context =>
    {
        SentrySdk.CaptureException(context.OriginalException);
        return Task.CompletedTask;
    };
});

internal sealed class Orders : ObjectGraphType
{
    public Orders(Callback callback) => Field<IntGraphType>("count").ResolveAsync(async _ =>
    {
        await Task.Yield();
        return callback.Run();
    });
}
