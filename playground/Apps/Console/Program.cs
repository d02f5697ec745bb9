using Importer;

var task = args is [var first, ..] ? first : "help";
Console.WriteLine(task switch
{
    "help" => "importer <task>",
    "everything" => Feed.Read("everything"),
    "catalog" => Tasks.ImportCatalog(),
    "authors" => Tasks.ImportAuthors(),
    "prices" => Tasks.ImportPrices(),
    "covers" => Tasks.ImportCovers(),
    "pages" => Tasks.CountPages(),
    "encoding" => Tasks.GuessEncoding(),
    "stock" => Tasks.ImportStock(isStrict: false),
    "stock-strict" => Tasks.ImportStock(isStrict: true),
    "reviews" => Tasks.ImportReviews(),
    _ => throw new ArgumentException($"There is no task {task}."),
});
