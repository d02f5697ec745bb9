Console.WriteLine(Library.Greeting.Text);
throw new InvalidOperationException("throw");
