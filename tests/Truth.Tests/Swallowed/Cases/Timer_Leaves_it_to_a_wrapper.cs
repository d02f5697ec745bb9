using System;
using System.Threading.Tasks;
using System.Timers;
using Sentry;
using SentryGen.Tests.Swallowed;

var callback = new Callback();
using var timer = new Timer(1);
timer.Elapsed += Safely(() => callback.Run());
timer.Start();
await callback.Again;

static ElapsedEventHandler Safely(Action act) => (_, _) =>
{
    try
    {
        act();
    }
    catch (Exception exception)
    {
        SentrySdk.CaptureException(exception);
    }
};
