using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AsyncAwaitBestPractices;
using Azure.Messaging.EventHubs;
using MediatR.Pipeline;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Polly;
using SentryGen.Tests;
using SentryGen.Tests.Handed;
using Telegram.Bot;
using Telegram.Bot.Polling;
using Telegram.Bot.Types;
using static SentryGen.Tests.SnippetPrelude;

// Hosts and libraries that apps are built on hand the exception to a handler.
internal static class Apps
{
    private static InvalidOperationException Failed()
    {
        try
        {
            Fail();
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }

        throw new NotSupportedException();
    }

    private sealed class Down : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Fail();
            return Task.FromResult(new HttpResponseMessage());
        }
    }

    [Snippet]
    static async Task RabbitMQ_with_a_handler_that_only_writes()
    {
        var connection = RabbitConnection.New();
        connection.CallbackExceptionAsync += (sender, args) =>
        {
            Console.WriteLine(args.Exception.Message);
            return Task.CompletedTask;
        };
        await RabbitConnection.Break(connection, Failed());
    }

    [Snippet]
    static async Task Telegram_with_a_handler_that_only_writes()
    {
        using var stop = new CancellationTokenSource();
        var bot = new TelegramBotClient("1:a", new HttpClient(new Down()));
        await bot.ReceiveAsync(
            (client, update, token) => Task.CompletedTask,
            (client, exception, token) =>
            {
                Console.WriteLine(exception);
                stop.Cancel();
                return Task.CompletedTask;
            },
            cancellationToken: stop.Token);
    }

    [Snippet]
    static async Task Telegram_with_a_started_handler_that_only_writes()
    {
        using var stop = new CancellationTokenSource();
        new TelegramBotClient("1:a", new HttpClient(new Down())).StartReceiving(
            (client, update, token) => Task.CompletedTask,
            (client, exception, token) =>
            {
                Console.WriteLine(exception);
                stop.Cancel();
                return Task.CompletedTask;
            },
            cancellationToken: stop.Token);
        await Stopped(stop.Token);
    }

    [Snippet]
    static async Task Telegram_with_a_handler_of_functions_that_only_writes()
    {
        using var stop = new CancellationTokenSource();
        var handler = new DefaultUpdateHandler(
            (client, update, token) => Task.CompletedTask,
            (client, exception, token) =>
            {
                Console.WriteLine(exception);
                stop.Cancel();
                return Task.CompletedTask;
            });
        await new TelegramBotClient("1:a", new HttpClient(new Down())).ReceiveAsync(handler, cancellationToken: stop.Token);
    }

    [Snippet]
    static async Task Telegram_with_a_class_that_only_writes()
    {
        using var stop = new CancellationTokenSource();
        await new TelegramBotClient("1:a", new HttpClient(new Down()))
            .ReceiveAsync(new Telegram_with_a_class_that_only_writesType(stop), cancellationToken: stop.Token);
    }

    private sealed class Telegram_with_a_class_that_only_writesType(CancellationTokenSource stop) : IUpdateHandler
    {
        public Task HandleUpdateAsync(ITelegramBotClient client, Update update, CancellationToken token) => Task.CompletedTask;

        public Task HandleErrorAsync(ITelegramBotClient client, Exception exception, HandleErrorSource source, CancellationToken token)
        {
            Console.WriteLine(exception);
            stop.Cancel();
            return Task.CompletedTask;
        }
    }

    private static async Task Stopped(CancellationToken token)
    {
        while (!token.IsCancellationRequested) await Task.Delay(10);
        await LateAsync();
    }

    [Snippet]
    static Task Avalonia_with_a_handler_that_marks() => AvaloniaThread.Run(() =>
    {
        var dispatcher = Avalonia.Threading.Dispatcher.UIThread;
        dispatcher.UnhandledException += (sender, e) => e.Handled = true;
        dispatcher.Post(() => Fail());
        dispatcher.RunJobs();
    });

    [Snippet]
    static Task Event_Hubs_with_a_handler_that_only_writes()
    {
        var processor = new EventProcessorClient();
        processor.ProcessErrorAsync += args =>
        {
            Console.WriteLine(args.Exception.Message);
            return Task.CompletedTask;
        };
        return processor.Break(Failed());
    }

    [Snippet]
    static Task MediatR_with_a_handler_that_answers() => Mediator.Send(() => Fail(), new MediatR_with_a_handler_that_answersType());

    private sealed class MediatR_with_a_handler_that_answersType : IRequestExceptionHandler<string, int, Exception>
    {
        public Task Handle(
            string request, Exception exception, RequestExceptionHandlerState<int> state, CancellationToken cancellationToken)
        {
            state.SetHandled(0);
            return Task.CompletedTask;
        }
    }

    [Snippet]
    static Task MediatR_Leaves_what_no_handler_answers() => Mediator.Send(() => Fail(), new MediatR_Leaves_what_no_handler_answersType());

    private sealed class MediatR_Leaves_what_no_handler_answersType : IRequestExceptionHandler<string, int, Exception>
    {
        public Task Handle(
            string request, Exception exception, RequestExceptionHandlerState<int> state, CancellationToken cancellationToken)
        {
            Console.WriteLine(exception);
            return Task.CompletedTask;
        }
    }

    [Snippet]
    static async Task SafeFireAndForget_with_a_handler_that_only_writes()
    {
        FailAsync().SafeFireAndForget(failed => Console.WriteLine(failed));
        await LateAsync();
    }

    [Snippet]
    static Task Wpf_with_a_handler_that_marks()
    {
        var app = new System.Windows.Application();
        app.DispatcherUnhandledException += (sender, e) => e.Handled = true;
        app.Run(() => Fail());
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Wpf_Leaves_what_no_handler_marks()
    {
        var app = new System.Windows.Application();
        app.DispatcherUnhandledException += (sender, e) => Console.WriteLine(e.Exception);
        app.Run(() => Fail());
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Windows_Forms_with_a_handler_that_only_writes()
    {
        var app = new System.Windows.Forms.Application();
        app.ThreadException += (sender, e) => Console.WriteLine(e.Exception);
        app.Run(() => Fail());
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Polly_7_with_a_fallback_that_only_writes()
    {
        Policy.Handle<InvalidOperationException>().Fallback(() => { }, failed => Console.WriteLine(failed)).Execute(() => { Fail(); });
        return Task.CompletedTask;
    }

    [Snippet]
    static Task Polly_7_Leaves_the_last_of_its_retries()
    {
        var broken = new InvalidOperationException("It stays broken.");
        Policy.Handle<InvalidOperationException>()
            .WaitAndRetry(1, _ => TimeSpan.Zero, (failed, wait) => Console.WriteLine(failed))
            .Execute(() => { Fail(broken); });
        return Task.CompletedTask;
    }

    [Snippet]
    static async Task A_boundary_of_Blazor_that_only_writes()
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        await renderer.Dispatcher.InvokeAsync(() => renderer.RenderComponentAsync<A_boundary_of_Blazor_that_only_writesType>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { ["ChildContent"] = (RenderFragment)Broken })));
    }

    private sealed class A_boundary_of_Blazor_that_only_writesType : ErrorBoundaryBase
    {
        protected override Task OnErrorAsync(Exception exception)
        {
            Console.WriteLine(exception);
            return Task.CompletedTask;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (CurrentException is null) builder.AddContent(0, ChildContent);
        }
    }

    private static void Broken(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Broken_component>(0);
        builder.CloseComponent();
    }

    private sealed class Broken_component : ComponentBase
    {
        protected override void OnInitialized() => Fail();
    }
}
