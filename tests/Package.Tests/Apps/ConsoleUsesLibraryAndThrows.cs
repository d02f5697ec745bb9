throw new InvalidOperationException(Library.Greeting.Text);
