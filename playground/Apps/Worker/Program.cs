using Mailer;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton(new Job(args is [var name, ..] ? name : "nothing")).AddHostedService<MailWorker>();
builder.Build().Run();
