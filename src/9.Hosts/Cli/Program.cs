using Stockade.Cli.Commands;

return await CommandTree.Run(args);
